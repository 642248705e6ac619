package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.List;
import java.util.function.Predicate;

/** P16: nobody is questioned before being told of the right to counsel. ICCPR art. 14(3)(b), (d). */
final class P16CounselBeforeWords implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            silent(subject, findings);
            subject.whole()
                    .sideMatters()
                    .values()
                    .forEach(matter -> matter.inside()
                            .actions()
                            .values()
                            .forEach(action -> opened(subject, matter, action, findings)));
        }
        subject.line().actions().values().forEach(action -> asked(subject, action, findings));
        for (Action action : subject.acts()) {
            toldAnother(subject, action, findings);
            Brothers.counselFlag(subject, action)
                    .ifPresent(flag -> fails(
                            "P16-heard-without",
                            subject,
                            action.name(),
                            action,
                            flag,
                            Ways.toAct(subject, action.name()),
                            findings));
            if (Brothers.pleaAlone(subject, action)) {
                String role = action.by().getFirst();
                fails("P16-plea-alone", subject, action.name(), action, role, List.of(), findings);
            }
        }
        if (subject.matter() == null) {
            NamedCounsel.check(subject, findings);
        }
    }

    /** Where liberty is taken, the file says whom it questions. */
    private static void silent(Subject subject, Findings findings) {
        Subject.Placed liberty = Everywhere.touching(subject, "liberty");
        boolean said = Everywhere.actions(subject).stream()
                .anyMatch(placed -> placed.action().evidence().questions() != null);
        if (liberty != null && !said) {
            findings.unknown(
                    "P16-says-nothing", liberty.action().place(), List.of(liberty.full()), "action", liberty.full());
        }
    }

    /** What tells somebody of the right to counsel, where it is sent, is sent to them. */
    private static void toldAnother(Subject subject, Action action, Findings findings) {
        String whom = action.evidence().tellsCounsel();
        if (whom == null || action.notices().isEmpty()) {
            return;
        }
        boolean sent = action.notices().stream()
                .map(subject.whole().notices()::get)
                .anyMatch(notice -> notice != null
                        && notice.to().stream().anyMatch(to -> subject.roles(to).contains(whom)));
        if (!sent) {
            fails("P16-told-another", subject, action.name(), action, whom, List.of(), findings);
        }
    }

    private static void asked(Subject subject, Action action, Findings findings) {
        String whom = action.evidence().questions();
        if (whom == null || whom.equals(action.evidence().tellsCounsel())) {
            return;
        }
        List<Subject.Placed> tellers = tellers(subject, whom);
        boolean told = tellers.stream().anyMatch(t -> Everywhere.same(t.matter(), subject.matter()));
        if (tellers.isEmpty()) {
            fails("P16-never-told", subject, action.name(), action, whom, Ways.toAct(subject, action.name()), findings);
        } else if (told || subject.matter() == null) {
            search(subject, Ways.doing(action.name()), action.name(), action, whom, findings);
        }
    }

    /** Where only the main line tells, a side-matter in which somebody is questioned is opened after that. */
    private static void opened(Subject main, SideMatter matter, Action action, Findings findings) {
        String whom = action.evidence().questions();
        if (whom != null && !whom.equals(action.evidence().tellsCounsel())) {
            List<Subject.Placed> tellers = tellers(main, whom);
            if (!tellers.isEmpty() && tellers.stream().noneMatch(t -> Everywhere.same(t.matter(), matter))) {
                String name = matter.name() + "." + action.name();
                search(main, Ways.opening(matter.name()), name, action, whom, findings);
            }
        }
    }

    private static void search(
            Subject subject, Predicate<List<Rule>> last, String name, Action action, String whom, Findings findings) {
        List<Subject.Placed> tellers = tellers(subject, whom);
        Predicate<List<Rule>> tells = rules -> rules.stream()
                .anyMatch(rule -> tellers.stream().anyMatch(teller -> tells(subject, teller, rule.move())));
        for (Graph graph : subject.graphs()) {
            List<Move> way = graph.toStep(last, tells);
            if (!way.isEmpty()) {
                fails("P16-not-told-first", subject, name, action, whom, way, findings);
                return;
            }
        }
    }

    /** Told inside a side-matter is told once that has ended. */
    private static boolean tells(Subject subject, Subject.Placed teller, Move move) {
        SideMatter matter = teller.matter();
        return Everywhere.same(matter, subject.matter())
                ? Ways.does(move, teller.action().name())
                : matter != null
                        && move instanceof Move.Ended ended
                        && ended.matter().equals(matter.name());
    }

    private static List<Subject.Placed> tellers(Subject subject, String whom) {
        return Everywhere.actions(subject).stream()
                .filter(placed -> whom.equals(placed.action().evidence().tellsCounsel()))
                .toList();
    }

    private static void fails(
            String code, Subject subject, String name, Action action, String whom, List<Move> way, Findings findings) {
        List<Move> shown = way.isEmpty() ? Ways.toAct(subject, name) : way;
        findings.fails(code, action.place(), List.of(name, whom), shown, "action", name, "role", whom);
    }
}
