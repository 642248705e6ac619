package assize.law.verify.check;

import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** What a notice takes out before it goes to somebody is private, and not private to them. */
final class Redacted {
    private Redacted() {}

    static void check(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (Procedure.Notice notice : subject.whole().notices().values()) {
            Everywhere.facts(subject).stream()
                    .filter(fact -> notice.redacts() != null
                            && (notice.redacts().equals(fact.name())
                                    || notice.redacts().equals(fact.form())))
                    .forEach(fact -> named(subject, notice, fact, findings));
        }
    }

    private static void named(Subject subject, Procedure.Notice notice, Fact fact, Findings findings) {
        if (fact.privateTo().isEmpty()) {
            findings.unknown(
                    "P23-redacted-not-private",
                    notice.place(),
                    List.of(notice.name(), fact.name()),
                    "notice",
                    notice.name(),
                    "fact",
                    fact.name());
        }
        fact.privateTo().stream()
                .filter(role -> notice.to().contains(role) && !subject.isPerson(role))
                .findFirst()
                .ifPresent(role -> findings.fails(
                        "P23-redacted-and-open",
                        notice.place(),
                        List.of(notice.name(), fact.name(), role),
                        List.of(),
                        "notice",
                        notice.name(),
                        "fact",
                        fact.name(),
                        "role",
                        role));
    }
}
