package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * P7: whoever a power or a burden meets is told, before it is too late to do something about it; what is kept from
 * them is told by a clock. ICCPR arts. 9(2), 14(3)(a).
 */
final class P7NoticeBeforeEffect implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Action action : subject.powers()) {
            for (String role : Steps.affected(subject, action)) {
                if (!action.by().contains(role)
                        && Informed.notices(subject, action, role).isEmpty()) {
                    tell("P7-not-told", subject, action, role, findings);
                }
                Unreached.check(subject, action, role, findings);
            }
        }
        subject.acts().stream()
                .filter(action -> action.exParte() != null && action.power() == null && untold(subject, action))
                .forEach(action -> tell("P7-unheard-untold", subject, action, "-", findings));
        subject.line().actions().values().forEach(action -> burden(subject, action, findings));
        if (subject.matter() == null) {
            Sealed.check(subject, findings);
        }
        Beginning.check(subject, findings);
        LastWay.check(subject, findings);
    }

    private static boolean untold(Subject subject, Action action) {
        return subject.whole().roles().keySet().stream()
                .filter(subject::isPerson)
                .allMatch(role -> Informed.notices(subject, action, role).isEmpty());
    }

    /** An office or the law that brings or takes a burden tells whoever bears it. */
    private static void burden(Subject subject, Action action, Findings findings) {
        boolean person = action.by().stream().anyMatch(subject::isPerson);
        if (person || action.recusal() != null || action.builtIn() != null) {
            return;
        }
        for (String bearer : changed(subject, action)) {
            for (String role : subject.roles(bearer)) {
                boolean affected = Steps.affected(subject, action).contains(role);
                if (!affected
                        && !knows(subject, action, role)
                        && Informed.notices(subject, action, role).isEmpty()) {
                    tell("P7-burden-untold", subject, action, role, findings);
                }
            }
        }
    }

    /** The roles whose burden is another after the act. */
    private static Set<String> changed(Subject subject, Action action) {
        Set<String> roles = new LinkedHashSet<>();
        String to = action.opens() != null ? action.opens() : action.to();
        if (to != null) {
            if (action.opens() != null) {
                difference(subject, "", to, roles);
            }
            subject.from(action).forEach(from -> difference(subject, from, to, roles));
        }
        return roles;
    }

    private static void difference(Subject subject, String from, String to, Set<String> roles) {
        Set<String> before = subject.burden(from);
        Set<String> after = subject.burden(to);
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(after);
        all.stream()
                .filter(burden -> !before.contains(burden) || !after.contains(burden))
                .forEach(burden -> roles.add(burden.substring(burden.indexOf(" of ") + 4)));
    }

    /** The law acts upon a notice that has reached the role, or upon the end of a time that was its own. */
    private static boolean knows(Subject subject, Action action, String role) {
        if (!action.byLaw()) {
            return false;
        }
        boolean reached = action.upon() instanceof Upon.Told told
                && told.how() != Upon.How.SENT
                && told.how() != Upon.How.RETURNED
                && goesTo(subject, told.notice(), role);
        boolean own = action.upon() instanceof Upon.Passes passes && owns(subject, passes.clock(), role);
        return reached || own || ownTimeOver(subject, action, Set.of(role));
    }

    /** The law waits for the end of a time that was their own, each of them. */
    static boolean ownTimeOver(Subject subject, Action action, Set<String> roles) {
        return action.byLaw()
                && action.when() != null
                && roles.stream()
                        .allMatch(role -> action.when().reads().stream()
                                .anyMatch(read -> read.ask() == Read.Ask.PASSED && owns(subject, read.name(), role)));
    }

    private static boolean goesTo(Subject subject, String name, String role) {
        Procedure.Notice notice = subject.whole().notices().get(name);
        return notice != null && notice.to().contains(role);
    }

    private static boolean owns(Subject subject, String name, String role) {
        Clock clock = Road.clock(subject, name);
        return clock != null
                && clock.owners().stream()
                        .anyMatch(owner -> subject.roles(owner).contains(role));
    }

    private static void tell(String code, Subject subject, Action action, @Nullable String role, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), String.valueOf(role)),
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "role",
                String.valueOf(role));
    }
}
