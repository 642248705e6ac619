package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What both sides may hand in, each may hand in where the other still can, and each is sent the other's (P13). */
final class HandedIn {
    private HandedIn() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        List<Action> handing = subject.acts().stream()
                .filter(act -> act.form() != null
                        && act.to() == null
                        && act.power() == null
                        && act.onRequest().isEmpty()
                        && !Filings.asks(subject, act)
                        && !Filings.called(act))
                .toList();
        for (Action act : handing) {
            boolean side = parties.containsAll(act.by()) ? !act.heard().isEmpty() : noJudge(subject, act);
            for (Action other : handing) {
                boolean opposed = parties.containsAll(other.by())
                        && !other.heard().isEmpty()
                        && String.valueOf(act.form()).equals(other.form())
                        && act.by().stream().noneMatch(other.by()::contains);
                Set<String> theirs = where(subject, handing, other);
                boolean both = where(subject, handing, act).stream().anyMatch(theirs::contains);
                if (side && opposed && both) {
                    longer(subject, act, other, theirs, findings);
                    copied(subject, act, other, findings);
                }
            }
        }
    }

    /** An office that speaks as a side does and decides nothing there. */
    private static boolean noJudge(Subject subject, Action act) {
        return act.by().stream().noneMatch(subject::isPerson)
                && subject.powers().stream()
                        .noneMatch(power -> power.by().stream().anyMatch(act.by()::contains)
                                && subject.from(power).stream().anyMatch(subject.from(act)::contains));
    }

    /** The stages in which whoever does an act may hand in the same form. */
    private static Set<String> where(Subject subject, List<Action> handing, Action act) {
        Set<String> where = new TreeSet<>();
        handing.stream()
                .filter(one -> String.valueOf(act.form()).equals(one.form())
                        && one.by().containsAll(act.by()))
                .forEach(one -> where.addAll(subject.from(one)));
        return where;
    }

    private static void longer(Subject subject, Action act, Action other, Set<String> theirs, Findings findings) {
        subject.from(act).stream()
                .filter(stage -> !theirs.contains(stage))
                .findFirst()
                .ifPresent(stage -> tell("P13-handed-in-by-one", subject, act, other, stage, findings));
    }

    /** What one side hands in is sent to the other, and not the other way round. */
    private static void copied(Subject subject, Action act, Action other, Findings findings) {
        boolean sent = act.by().stream().anyMatch(role -> sentTo(subject, other, role));
        boolean back = other.by().stream().anyMatch(role -> sentTo(subject, act, role));
        if (sent && !back) {
            tell("P13-copied-one-way", subject, act, other, subject.from(act).getFirst(), findings);
        }
    }

    private static boolean sentTo(Subject subject, Action act, String role) {
        return !Informed.notices(subject, act, role).isEmpty()
                || !Filings.senders(subject, act, role).isEmpty();
    }

    private static void tell(String code, Subject subject, Action act, Action other, String stage, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), other.by().getFirst()),
                Ways.toAct(subject, act.name()),
                "action",
                act.name(),
                "form",
                String.valueOf(act.form()),
                "role",
                String.join(", ", other.by()),
                "stage",
                stage,
                "other",
                other.name());
    }
}
