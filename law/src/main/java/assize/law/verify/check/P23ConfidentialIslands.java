package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Tracks;
import assize.law.problem.Place;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** P23: what was said in mediation or to those who help stays there. SPC-I 146; MHL arts. 4, 23. */
final class P23ConfidentialIslands implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Island.unsaid(subject, findings);
        Redacted.check(subject, findings);
        Talks.check(subject, findings);
        for (Fact fact : subject.line().facts().values()) {
            if (!fact.privateTo().isEmpty()) {
                Island island = Island.of(subject, fact);
                subject.line().actions().values().forEach(action -> act(subject, island, action, findings));
                if (!island.here(subject)) {
                    tables(subject, island, findings);
                }
                if (subject.matter() == null) {
                    subject.whole().notices().values().forEach(notice -> told(subject, island, notice, findings));
                    island.people(subject, findings);
                    island.opened(subject, findings);
                }
            }
        }
    }

    /** What roles keep to themselves they may act upon, but nothing is decided by it. */
    private static void act(Subject subject, Island island, Action action, Findings findings) {
        if (!island.holds(subject, action)) {
            if (reads(island.fact(), action.when())) {
                fails("P23-guard-reads", subject, island, action.name(), action.place(), findings);
            }
            if (island.names().contains(String.valueOf(action.form())) && action.builtIn() == null) {
                fails("P23-form-asks", subject, island, action.name(), action.place(), findings);
            }
            if (island.names().contains(String.valueOf(action.document()))) {
                fails("P23-document-says", subject, island, action.name(), action.place(), findings);
            }
        }
        boolean decides = action.power() != null || action.to() != null || opensPower(subject, action);
        if (island.holds(subject, action) && !island.here(subject) && decides && reads(island.fact(), action.when())) {
            fails("P23-guard-reads", subject, island, action.name(), action.place(), findings);
        }
        flows(subject, island, action, findings);
    }

    /** It is a request without which a power cannot be used. */
    private static boolean opensPower(Subject subject, Action request) {
        return subject.powers().stream().anyMatch(power -> power.onRequest().contains(request.name()));
    }

    /** A value worked out from what is private, or a flag raised because of it, is private too. */
    private static void flows(Subject subject, Island island, Action action, Findings findings) {
        List<String> into = new ArrayList<>();
        action.sets().forEach((fact, value) -> {
            if (reads(island.fact(), value.reads())) {
                into.add(fact);
            }
        });
        action.adds().forEach((fact, value) -> {
            if (reads(island.fact(), value.reads())) {
                into.add(fact);
            }
        });
        if (reads(island.fact(), action.when())) {
            into.addAll(action.raises());
        }
        for (String name : into) {
            Fact target = subject.whole().facts().get(name);
            boolean open = target != null
                    && (target.privateTo().isEmpty()
                            || !island.fact().privateTo().containsAll(target.privateTo()));
            if (open) {
                fails("P23-flows", subject, island, name, action.place(), findings);
            }
        }
    }

    /** Lengths, tracks and the doors of side-matters are no place for it either. */
    private static void tables(Subject subject, Island island, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            if (clock.lengths().stream().anyMatch(length -> reads(island.fact(), length.when()))) {
                fails("P23-guard-reads", subject, island, clock.name(), clock.place(), findings);
            }
        }
        for (SideMatter matter : subject.line().sideMatters().values()) {
            if (reads(island.fact(), matter.when())
                    && !island.fact().privateTo().contains(matter.name())) {
                fails("P23-guard-reads", subject, island, matter.name(), matter.place(), findings);
            }
        }
        Tracks tracks = subject.matter() == null ? subject.line().tracks() : null;
        if (tracks != null) {
            tracks.tracks().values().stream()
                    .filter(track -> reads(island.fact(), track.when()) || reads(island.fact(), track.never()))
                    .forEach(track -> fails("P23-guard-reads", subject, island, track.name(), track.place(), findings));
        }
    }

    private static void told(Subject subject, Island island, Procedure.Notice notice, Findings findings) {
        boolean says = notice.says().stream()
                .anyMatch(word -> island.names().contains(word)
                        || word.startsWith(island.fact().name() + "."));
        boolean published = Everywhere.actions(subject).stream()
                .anyMatch(placed ->
                        notice.name().equals(placed.action().openness().publishes()));
        boolean out = published || !island.receivers(subject).containsAll(notice.to());
        if (says && out) {
            fails("P23-notice-tells", subject, island, notice.name(), notice.place(), findings);
        }
    }

    private static boolean reads(Fact fact, @Nullable Guard guard) {
        return guard != null && reads(fact, guard.reads());
    }

    private static boolean reads(Fact fact, Collection<Read> reads) {
        Set<Read.Ask> asks = Set.of(Read.Ask.FACT, Read.Ask.HAPPENED);
        return reads.stream()
                .anyMatch(read -> asks.contains(read.ask())
                        && (read.name().equals(fact.name()) || read.name().startsWith(fact.name() + ".")));
    }

    private static void fails(
            String code, Subject subject, Island island, String where, Place place, Findings findings) {
        findings.fails(
                code,
                place,
                List.of(where, island.fact().name()),
                List.of(),
                "where",
                subject.full(where),
                "fact",
                island.fact().name(),
                "island",
                String.join(", ", island.fact().privateTo()));
    }
}
