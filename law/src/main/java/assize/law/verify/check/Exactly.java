package assize.law.verify.check;

import assize.law.verify.Subject;
import assize.law.verify.net.Rule;
import java.util.List;
import java.util.function.Predicate;

/** Asks that some rules be seen with all that they hang on, where it matters that they can not be taken. */
final class Exactly {
    private Exactly() {}

    static void follow(Subject subject, Predicate<Rule> kind) {
        List<Rule> whole = subject.searches().getFirst().net().rules();
        for (Rule rule : whole) {
            if (kind.test(rule)) {
                rule.tests().forEach(test -> subject.graph().value(0, test.variable()));
                if (rule.guard() != null) {
                    for (int variable : rule.guard().variables()) {
                        subject.graph().value(0, variable);
                    }
                }
            }
        }
    }
}
