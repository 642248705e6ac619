package assize.law.verify.net;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Tracks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the net of a procedure. A side-matter's inside is a procedure of its own, with the main line free around it.
 */
public final class NetBuilder {
    /** The word for a fact that has no value. */
    static final String UNSET = "-";

    /** How often something is counted at most; what may be done more often is not bounded in the net. */
    private static final int MOST_COUNTED = 15;

    private static final List<String> NO_YES = List.of("no", "yes");

    private final Procedure procedure;
    private final Holders holders;
    private final Lookup lookup;
    private final Happenings happenings;
    private final List<String> stages;

    private NetBuilder(Procedure procedure, int holders) {
        this.procedure = procedure;
        this.holders = new Holders(procedure, holders);
        this.lookup = new Lookup(procedure, this.holders);
        this.happenings = new Happenings(procedure);
        this.stages = new ArrayList<>(procedure.stages().keySet());
        stages.add("(not open)");
    }

    /** The net in which each party role with several holders has this many. */
    public static Net of(Procedure procedure, int holders) {
        return new Focus(whole(procedure, holders)).whole();
    }

    /** The same with everything in it, also what makes no difference. */
    public static Net whole(Procedure procedure, int holders) {
        return new NetBuilder(procedure, holders).build();
    }

    /** True if the number of holders makes a difference. */
    public static boolean severalHolders(Procedure procedure) {
        return new Holders(procedure, 2).of("party").size()
                > new Holders(procedure, 1).of("party").size();
    }

    private Net build() {
        lookup.add(Variable.Kind.STAGE, "stage", stages, stages.size() - 1);
        Set<Read> reads = reads();
        tracks();
        facts(reads);
        requests();
        told(reads);
        notices();
        clocks();
        counts();
        procedure.seals().keySet().forEach(seal -> lookup.add(Variable.Kind.SEAL, seal, NO_YES, 0));
        present();
        matters();
        Rules rules = new Rules(lookup, happenings, stages);
        new ActRules(rules).add();
        new ClockRules(rules).add();
        new NoticeRules(rules).add();
        new MatterRules(rules).add();
        List<Variable> variables = List.copyOf(lookup.variables);
        return new Net(
                procedure,
                holders.of("party").size(),
                List.copyOf(stages),
                variables,
                rules.steps(),
                Recurring.marked(rules.urgent()),
                happenings.words(),
                stages.stream().map(stage -> List.<Integer>of()).toList());
    }

    /** Everything that some guard reads. */
    private Set<Read> reads() {
        Set<Read> reads = new LinkedHashSet<>();
        procedure.actions().values().forEach(a -> add(reads, a.when()));
        procedure.sideMatters().values().forEach(m -> add(reads, m.when()));
        Tracks tracks = procedure.tracks();
        if (tracks != null && chosenHere(tracks)) {
            tracks.tracks().values().forEach(track -> {
                add(reads, track.when());
                add(reads, track.never());
            });
        }
        return reads;
    }

    private boolean chosenHere(Tracks tracks) {
        return procedure.actions().containsKey(tracks.chosenBy());
    }

    private static void add(Set<Read> reads, @Nullable Guard guard) {
        if (guard != null) {
            reads.addAll(guard.reads());
        }
    }

    private void tracks() {
        Tracks tracks = procedure.tracks();
        if (tracks != null && chosenHere(tracks)) {
            List<String> words = new ArrayList<>(List.of(UNSET));
            words.addAll(tracks.tracks().keySet());
            lookup.add(Variable.Kind.TRACK, "track", words, 0);
        }
    }

    /** Facts that a guard reads and an action of this procedure sets are followed; of texts, the values written. */
    private void facts(Set<Read> reads) {
        Set<String> read = new LinkedHashSet<>();
        reads.stream().filter(r -> r.ask() == Read.Ask.FACT).forEach(r -> read.add(r.name()));
        Map<String, Set<Object>> set = new TreeMap<>();
        for (Action action : procedure.actions().values()) {
            action.raises().forEach(flag -> values(set, flag).add(true));
            action.sets().forEach((fact, value) -> {
                if (FactMoves.isFollowed(procedure, fact)) {
                    values(set, fact).addAll(FactMoves.values(procedure, fact, value));
                }
            });
        }
        set.forEach((fact, values) -> {
            if (read.contains(fact)) {
                fact(fact, values);
            }
        });
    }

    private static Set<Object> values(Map<String, Set<Object>> set, String fact) {
        return set.computeIfAbsent(fact, ignored -> new LinkedHashSet<>());
    }

    private void fact(String name, Set<Object> values) {
        List<Object> known = new ArrayList<>();
        known.add(FactMoves.yesOrNo(procedure, name) ? (Object) false : UNSET);
        values.stream().filter(value -> !known.contains(value)).forEach(known::add);
        String per = procedure.facts().containsKey(name) ? procedure.fact(name).per() : null;
        if (per == null || !holders.several(per)) {
            lookup.addFact(name, known);
        } else {
            holders.of(per).forEach(one -> lookup.addFact(name + " of " + one, known));
        }
    }

    private void requests() {
        Set<String> requests = new LinkedHashSet<>();
        procedure.actions().values().forEach(a -> requests.addAll(a.onRequest()));
        requests.forEach(request -> lookup.add(Variable.Kind.REQUEST, request, List.of("not asked", "asked"), 0));
    }

    private void told(Set<Read> reads) {
        for (Read read : reads) {
            if (read.ask() == Read.Ask.TOLD) {
                for (String one : holders.of(read.name())) {
                    if (lookup.find(Variable.Kind.TOLD, one) == null) {
                        lookup.add(Variable.Kind.TOLD, one, NO_YES, 0);
                    }
                }
            }
        }
    }

    private void notices() {
        procedure
                .notices()
                .values()
                .forEach(notice -> NoticeRules.receivers(holders, notice)
                        .forEach(one -> lookup.add(
                                Variable.Kind.NOTICE, notice.name() + " to " + one, List.of("no", "under way"), 0)));
    }

    private void clocks() {
        List<String> words = List.of("idle", "running", "passed");
        procedure.clocks().values().forEach(clock -> {
            List<String> copies = ClockMoves.holders(procedure, holders, clock);
            if (copies.isEmpty()) {
                lookup.add(Variable.Kind.CLOCK, clock.name(), words, 0);
            } else {
                copies.forEach(one -> lookup.add(Variable.Kind.CLOCK, clock.name() + " of " + one, words, 0));
            }
        });
    }

    private void counts() {
        for (Action action : procedure.actions().values()) {
            boolean must = procedure.must().stream().anyMatch(m -> m.action().equals(action.name()));
            int most = action.atMost() <= MOST_COUNTED ? action.atMost() : 0;
            if (most > 0 || must) {
                List<String> words = new ArrayList<>();
                for (int i = 0; i <= Math.max(1, most); i++) {
                    words.add(Integer.toString(i));
                }
                lookup.add(Variable.Kind.COUNT, action.name(), words, 0);
            }
        }
    }

    /** Who may leave or join is there or not. */
    private void present() {
        Set<String> roles = new LinkedHashSet<>();
        procedure.actions().values().forEach(a -> {
            if (a.leaves() != null) {
                roles.add(a.leaves());
            }
        });
        roles.stream()
                .filter(holders::several)
                .forEach(role -> holders.of(role)
                        .forEach(one -> lookup.add(Variable.Kind.HOLDER, one, List.of("gone", "there"), 1)));
    }

    private void matters() {
        for (SideMatter matter : procedure.sideMatters().values()) {
            List<String> words = new ArrayList<>(List.of("never opened", "open"));
            words.addAll(MatterRules.outcomes(matter));
            lookup.add(Variable.Kind.MATTER, matter.name(), words, Variable.NEVER);
        }
        procedure.links().values().forEach(link -> {
            List<String> words = new ArrayList<>(List.of("never opened", "open"));
            words.addAll(link.outcomes());
            lookup.add(Variable.Kind.LINK, link.name(), words, Variable.NEVER);
        });
    }
}
