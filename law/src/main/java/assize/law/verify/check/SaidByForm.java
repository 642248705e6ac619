package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;

/** What an office notes as somebody's word decides, whichever way it goes (P15). */
final class SaidByForm {
    private SaidByForm() {}

    /** Of two acts by which it enters what they said, one asks what it was, and the other leads on whatever it was. */
    static void check(Subject subject, Findings findings) {
        givenUp(subject, findings);
        takenBack(subject, findings);
        for (Action act : subject.acts()) {
            String form = act.form();
            if (form == null || !notes(subject, act) || asks(act, form)) {
                continue;
            }
            Optional<Action> twin = subject.acts().stream()
                    .filter(other -> !other.name().equals(act.name())
                            && form.equals(other.form())
                            && notes(subject, other)
                            && asks(other, form)
                            && !String.valueOf(other.to()).equals(String.valueOf(act.to()))
                            && subject.from(other).stream().anyMatch(subject.from(act)::contains))
                    .findFirst();
            twin.ifPresent(other -> findings.fails(
                    "P15-whatever-said",
                    act.place(),
                    List.of(act.name(), form),
                    Ways.toAct(subject, act.name()),
                    "action",
                    act.name(),
                    "form",
                    form,
                    "other",
                    other.name()));
        }
    }

    /** Consent can be taken back in every case in which it can be given. */
    private static void takenBack(Subject subject, Findings findings) {
        for (Action gives : subject.acts()) {
            boolean consents = gives.needs() != null && gives.needs().contains("consent");
            for (String flag : consents ? gives.raises() : List.<String>of()) {
                subject.acts().stream()
                        .filter(back -> back.clears().contains(flag)
                                && back.by().stream().anyMatch(gives.by()::contains)
                                && back.when() != null
                                && !Conjuncts.of(back.when()).equals(Conjuncts.of(gives.when()))
                                && !back.when().text().strip().equals(flag))
                        .findFirst()
                        .ifPresent(back -> findings.fails(
                                "P15-not-taken-back",
                                back.place(),
                                List.of(back.name(), flag),
                                List.of(),
                                "action",
                                back.name(),
                                "other",
                                gives.name()));
            }
        }
    }

    /** Talks end without an agreement: nobody has to go on talking. */
    private static boolean breaksOff(Subject subject, Action act) {
        return act.outcome() != null
                && !Agreements.AGREED.contains(act.outcome())
                && subject.line().actions().values().stream()
                        .anyMatch(other -> Agreements.AGREED.contains(String.valueOf(other.outcome())));
    }

    /** What only somebody themselves can give up, no office gives up for them. */
    private static void givenUp(Subject subject, Findings findings) {
        subject.acts().stream()
                .filter(act -> act.to() != null
                        && subject.line().stage(act.to()).end()
                        && act.power() == null
                        && act.document() == null
                        && act.onRequest().isEmpty()
                        && act.favours() == null
                        && !breaksOff(subject, act)
                        && act.by().stream().filter(subject::isPerson).count() == 1
                        && !others(subject, act).isEmpty())
                .forEach(act -> findings.fails(
                        "P15-in-their-place",
                        act.place(),
                        List.of(act.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "by",
                        String.join(", ", others(subject, act))));
    }

    /** Counsel speaks for them, and who may open a side-matter may give it up. */
    private static List<String> others(Subject subject, Action act) {
        return act.by().stream()
                .filter(role -> !subject.isPerson(role) && !Brothers.ofCounsel(role))
                .filter(role ->
                        subject.matter() == null || !subject.matter().openedBy().contains(role))
                .toList();
    }

    private static boolean notes(Subject subject, Action act) {
        return act.to() != null
                && act.by().stream().noneMatch(subject::isPerson)
                && act.heard().stream()
                        .anyMatch(who -> subject.roles(who).stream().anyMatch(subject::isPerson));
    }

    private static boolean asks(Action act, String form) {
        return act.when() != null
                && act.when().reads().stream().anyMatch(read -> read.name().startsWith(form + "."));
    }
}
