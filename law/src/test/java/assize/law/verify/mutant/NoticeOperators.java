package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.minus;
import static assize.law.verify.mutant.With.with;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Seal;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is taken from what is told, and added to what is kept secret. */
final class NoticeOperators {
    private static final List<String> REASONS =
            List.of("reason", "ground", "offence", "why", "basis", "cause", "title", "purpose", "fact");
    private static final List<String> REMEDIES = List.of(
            "remed", "appeal", "review", "object", "complain", "challenge", "contest", "oppose", "recourse", "reopen");

    private NoticeOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of(
                        "drop a notice of a power",
                        "somebody affected, who did not act, learns of it by no other",
                        NoticeOperators::dropNotice,
                        Property.P7,
                        Property.P30),
                Operator.of(
                        "drop a receiver of a notice",
                        "the receiver is affected, did not act, and learns of it by no other",
                        NoticeOperators::dropReceiver,
                        Property.P7,
                        Property.P6),
                Operator.of(
                        "tell no reasons",
                        "a power over somebody who is told of it, by a document or words that give reasons",
                        (line, out) -> sayNothingOf(line, REASONS, out),
                        Property.P11),
                Operator.of(
                        "tell no remedies",
                        "likewise, where there is a review",
                        (line, out) -> {
                            sayNothingOf(line, REMEDIES, out);
                        },
                        Property.P11),
                Operator.of(
                        "refuse without reasons",
                        "a refusal that must give reasons",
                        NoticeOperators::refuseWithout,
                        Property.P11),
                Operator.of("name no law", "each power and each refusal", NoticeOperators::noLaw, Property.P11),
                Operator.of("a seal without an end", "each seal", (l, o) -> seal(l, "atMost", o), Property.P7),
                Operator.of("a seal that nobody checks", "each seal", (l, o) -> seal(l, "checkedBy", o), Property.P7),
                Operator.of("a seal that is never told of", "each seal", (l, o) -> seal(l, "then", o), Property.P7),
                Operator.of(
                        "a seal checked by who sealed",
                        "each seal and each office that seals and is not its checker",
                        NoticeOperators::checkedByOwn,
                        Property.P7),
                Operator.of(
                        "publish without redaction",
                        "something is published and something taken out first",
                        NoticeOperators::unredacted,
                        Property.P22),
                Operator.of(
                        "publish nothing of a final power",
                        "a final power with a document, a publication or a reason for none",
                        NoticeOperators::unpublished,
                        Property.P22),
                Operator.of(
                        "tell online only",
                        "a notice to a person by any other way",
                        NoticeOperators::toldOnline,
                        Property.P26));
    }

    private static void dropNotice(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            for (String name : act.notices()) {
                if (untold(line, act).stream()
                        .anyMatch(r -> Roads.tellers(line, act, r).equals(Set.of(name)))) {
                    boolean published = name.equals(act.openness().publishes());
                    out.add(
                            act.name() + " without " + name,
                            Operator.draft(line)
                                    .action(
                                            act.name(),
                                            "notices",
                                            minus(act.notices(), name),
                                            "openness",
                                            published ? with(act.openness(), "publishes", null) : act.openness()));
                }
            }
        }
    }

    private static Set<String> untold(Subject line, Action act) {
        Set<String> roles = Roads.affected(line, act);
        roles.removeAll(act.by());
        return roles;
    }

    private static void dropReceiver(Subject line, Operator.Out out) {
        Set<String> done = new LinkedHashSet<>();
        for (Action act : line.powers()) {
            for (String role : untold(line, act)) {
                Set<String> tellers = Roads.tellers(line, act, role);
                Procedure.Notice notice = tellers.size() == 1
                        ? line.whole().notices().get(tellers.iterator().next())
                        : null;
                if (notice != null && notice.to().contains(role) && done.add(notice.name() + role)) {
                    out.add(
                            notice.name() + " without " + role,
                            Operator.draft(line).notice(notice.name(), "to", minus(notice.to(), role)));
                }
            }
        }
    }

    private static void sayNothingOf(Subject line, List<String> words, Operator.Out out) {
        for (Action act : line.powers()) {
            for (String role : untold(line, act)) {
                Draft draft = Operator.draft(line).action(act.name(), "document", null);
                boolean said = act.document() != null;
                Set<String> tellers = Roads.tellers(line, act, role);
                for (String name : tellers) {
                    List<String> says = line.whole().notice(name).says();
                    List<String> left = says.stream()
                            .filter(word -> words.stream().noneMatch(word::contains))
                            .toList();
                    said |= left.size() < says.size();
                    draft.notice(name, "says", left);
                }
                boolean needed = words.equals(REASONS) || !line.reviews(act).isEmpty();
                if (said && needed && !tellers.isEmpty()) {
                    out.add(act.name() + " to " + role, draft);
                }
            }
        }
    }

    private static boolean refuses(Action act) {
        return act.refuses() && (!act.onRequest().isEmpty() || act.power() != null);
    }

    private static void refuseWithout(Subject line, Operator.Out out) {
        line.acts().stream()
                .filter(act -> refuses(act) && act.reasons())
                .forEach(act -> out.add(act.name(), Operator.draft(line).action(act.name(), "reasons", false)));
    }

    private static void noLaw(Subject line, Operator.Out out) {
        line.acts().stream()
                .filter(act -> refuses(act) || Subject.usesPower(act))
                .forEach(act -> out.add(act.name(), Operator.draft(line).action(act.name(), "law", "")));
    }

    private static void seal(Subject line, String what, Operator.Out out) {
        if (line.matter() == null) {
            line.whole()
                    .seals()
                    .keySet()
                    .forEach(name -> out.add(name, Operator.draft(line).seal(name, what, null)));
        }
    }

    private static void checkedByOwn(Subject line, Operator.Out out) {
        for (Action act : line.acts()) {
            Seal seal = act.seals() == null ? null : line.whole().seals().get(act.seals());
            for (String by : act.by()) {
                if (seal != null && !line.isPerson(by) && !by.equals(seal.checkedBy())) {
                    out.add(seal.name() + " by " + by, Operator.draft(line).seal(seal.name(), "checkedBy", by));
                }
            }
        }
    }

    private static void unredacted(Subject line, Operator.Out out) {
        for (Action act : line.line().actions().values()) {
            Draft draft = Operator.draft(line).action(act.name(), "openness", with(act.openness(), "redacts", null));
            String published = act.openness().publishes();
            boolean goesOut = published != null || Subject.usesPower(act, "publish");
            boolean redacts = act.openness().redacts() != null;
            Set<String> notices = new LinkedHashSet<>(act.notices());
            if (published != null) {
                notices.add(published);
            }
            for (String name : notices) {
                Procedure.Notice notice = line.whole().notice(name);
                goesOut |= notice != null && notice.to().contains("public");
                redacts |= notice != null && notice.redacts() != null;
                draft.notice(name, "redacts", null);
            }
            if (goesOut && redacts) {
                out.add(act.name(), draft);
            }
        }
    }

    private static void unpublished(Subject line, Operator.Out out) {
        for (Action act : line.powers()) {
            var said = act.openness();
            boolean any = act.document() != null || said.publishes() != null || said.unpublished() != null;
            if (Subject.usesPower(act, "final") && any) {
                out.add(
                        act.name(),
                        Operator.draft(line)
                                .action(
                                        act.name(),
                                        "document",
                                        null,
                                        "openness",
                                        with(said, "publishes", null, "unpublished", null)));
            }
        }
    }

    private static void toldOnline(Subject line, Operator.Out out) {
        if (line.matter() == null) {
            line.whole().notices().values().stream()
                    .filter(notice -> notice.to().stream().anyMatch(line::isPerson))
                    .forEach(notice -> out.add(
                            notice.name(), Operator.draft(line).notice(notice.name(), "ways", List.of("electronic"))));
        }
    }
}
