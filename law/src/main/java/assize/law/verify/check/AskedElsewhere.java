package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What somebody asks for is answered where they ask for it (P9). */
final class AskedElsewhere {
    private AskedElsewhere() {}

    static void check(Subject subject, Findings findings) {
        for (Action ask : subject.acts()) {
            List<Action> answers = subject.line().actions().values().stream()
                    .filter(act -> act.onRequest().contains(ask.name()))
                    .toList();
            Set<String> answered = new LinkedHashSet<>();
            answers.forEach(answer -> answered.addAll(subject.from(answer)));
            Set<String> asked = ask.to() == null ? new LinkedHashSet<>(subject.from(ask)) : Set.of(ask.to());
            boolean persons = ask.by().stream().allMatch(subject::isPerson);
            if (persons
                    && !answers.isEmpty()
                    && !asked.isEmpty()
                    && asked.stream().noneMatch(answered::contains)) {
                findings.fails(
                        "P9-answered-elsewhere",
                        ask.place(),
                        List.of(ask.name()),
                        List.of(),
                        "action",
                        subject.full(ask.name()),
                        "stage",
                        String.join(", ", asked),
                        "there",
                        String.join(", ", answered));
            }
        }
    }
}
