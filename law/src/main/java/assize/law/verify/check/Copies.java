package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one party hands in, and what an office brings in, is sent to the other party. */
final class Copies {
    private Copies() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Action act : subject.acts()) {
            if (parties.containsAll(act.by()) && !Filings.asks(subject, act) && Filings.answers(subject, act)) {
                parties.stream()
                        .filter(other -> !act.by().equals(List.of(other))
                                && known(subject, act, other)
                                && Informed.notices(subject, act, other).isEmpty()
                                && Filings.senders(subject, act, other).isEmpty())
                        .forEach(other -> unsent(act, other, findings));
            } else if (act.form() != null && act.by().stream().noneMatch(subject::isPerson)) {
                broughtIn(subject, act, parties, findings);
            }
        }
    }

    /** Where each of them may do it, some files have it read in the file: that is told and breaks nothing. */
    private static void unsent(Action act, String other, Findings findings) {
        String what = act.form() == null ? "-" : act.form();
        if (!act.by().contains(other)) {
            tell("P13-copy-not-sent", act, what, other, findings);
            return;
        }
        String[] said = {"action", act.name(), "what", what, "role", other};
        findings.warns("P13-copy-not-sent", act.place(), List.of(act.name(), other), List.of(), said);
    }

    /** A notice says what an office brings in, and goes to one side only. */
    private static void broughtIn(Subject subject, Action act, Set<String> parties, Findings findings) {
        for (String name : act.notices()) {
            Procedure.Notice notice = subject.whole().notices().get(name);
            if (notice != null && notice.says().contains(String.valueOf(act.form()))) {
                Set<String> told = new LinkedHashSet<>();
                notice.to().forEach(to -> told.addAll(subject.roles(to)));
                parties.stream()
                        .filter(other -> told.stream().anyMatch(parties::contains)
                                && !told.contains(other)
                                && Informed.notices(subject, act, other).isEmpty())
                        .forEach(other -> tell("P13-told-one", act, name, other, findings));
            }
        }
    }

    /** The other has taken part by then. */
    private static boolean known(Subject subject, Action act, String other) {
        Set<String> known = new LinkedHashSet<>();
        for (Action teller : subject.acts()) {
            if (teller.by().contains(other)) {
                known.addAll(teller.to() == null ? subject.from(teller) : List.of(teller.to()));
                known.add(String.valueOf(teller.opens()));
            }
        }
        return subject.from(act).stream().anyMatch(Everywhere.onwards(subject, known)::contains);
    }

    private static void tell(String code, Action act, String what, String role, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), role),
                List.of(),
                "action",
                act.name(),
                "what",
                what,
                "role",
                role);
    }
}
