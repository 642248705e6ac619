package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a case ends as agreed, each party has agreed by an act of its own, and nobody in its place. */
final class Agreements {
    /** Words for what only those can bring about whom it binds. */
    static final List<String> AGREED =
            List.of("agreed", "agreement", "settled", "settlement", "consented", "reconciled");

    private Agreements() {}

    static void check(Subject subject, Findings findings) {
        for (Action action : subject.line().actions().values()) {
            if (action.needsEverybody()) {
                action.by().stream()
                        .filter(role -> !subject.isPerson(role) || another(subject, action, role))
                        .forEach(role -> tell("P15-anothers-consent", subject, action, role, findings));
            }
            boolean some = Arrays.stream(String.valueOf(action.needs()).split("[^a-z-]+"))
                    .anyMatch(List.of("one", "either", "any")::contains);
            if (action.needsEverybody() && some && action.by().size() > 1) {
                tell("P15-anothers-consent", subject, action, action.by().getFirst(), findings);
            }
            boolean persons = !action.byLaw() && action.by().stream().allMatch(subject::isPerson);
            boolean named = action.converts() != null
                    && Arrays.stream(action.name().split("-")).anyMatch(AGREED::contains);
            boolean ends = named || (action.to() != null && AGREED.contains(action.to()));
            if (ends && !persons && !action.needsEverybody() && !upon(action)) {
                Set<String> silent = parties(subject);
                silent.removeAll(agreeing(subject, action));
                silent.addAll(bySilence(subject, action));
                if (!silent.isEmpty()) {
                    Set<String> told = parties(subject);
                    told.retainAll(silent);
                    tell("P15-not-agreed", subject, action, String.join(", ", told), findings);
                }
            }
        }
    }

    /** It is the consent of one role by name, and another may give it. */
    private static boolean another(Subject subject, Action action, String role) {
        List<String> words = Arrays.asList(String.valueOf(action.needs()).split("[^a-z-]+"));
        String whose = words.stream()
                .filter(subject.whole().roles()::containsKey)
                .findFirst()
                .orElse(role);
        boolean all = words.contains("every") || words.contains("each") || words.contains("all");
        return !all && !words.contains(role) && !whose.equals(role);
    }

    private static Set<String> parties(Subject subject) {
        Set<String> parties = new LinkedHashSet<>();
        subject.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.PARTY)
                .forEach(role -> parties.add(role.name()));
        return parties;
    }

    /** The law acts upon talks that ended as agreed. */
    private static boolean upon(Action action) {
        return action.upon() instanceof Upon.Outcome outcome && AGREED.contains(outcome.outcome());
    }

    /** Those without whose own act it can't be done: by how talks ended, on a request of all, or by flags of theirs. */
    private static Set<String> agreeing(Subject subject, Action action) {
        Set<String> agreeing = new LinkedHashSet<>();
        if (subject.requests(action).stream().anyMatch(ask -> ask.action().needs() != null)) {
            agreeing.addAll(parties(subject));
        }
        if (action.when() == null) {
            return agreeing;
        }
        for (Read read : action.when().reads()) {
            if (read.ask() == Read.Ask.OUTCOME
                    && AGREED.stream().anyMatch(word -> action.when().text().contains("== '" + word + "'"))) {
                agreeing.addAll(parties(subject));
            } else if (read.ask() == Read.Ask.FACT && asked(action.when(), read.name())) {
                raisers(subject, read.name(), agreeing);
            }
        }
        return agreeing;
    }

    /** The flag is asked for in any case, and not where another may stand for it. */
    private static boolean asked(Guard guard, String flag) {
        return !guard.text().contains(" or ") || Conjuncts.of(guard).contains(flag);
    }

    /** Those whose time has passed are taken at their silence. */
    private static Set<String> bySilence(Subject subject, Action action) {
        Set<String> silent = new LinkedHashSet<>();
        for (Clock clock : subject.line().clocks().values()) {
            boolean read = action.when() != null
                    && !action.when().text().contains("not passed(" + clock.name() + ")")
                    && action.when().reads().stream()
                            .anyMatch(
                                    r -> r.ask() == Read.Ask.PASSED && r.name().equals(clock.name()));
            if (read) {
                clock.owners().forEach(owner -> silent.addAll(subject.roles(owner)));
            }
        }
        silent.retainAll(parties(subject));
        return silent;
    }

    /** A flag speaks for one party if nobody else raises it. */
    private static void raisers(Subject subject, String flag, Set<String> agreeing) {
        Set<String> raisers = new LinkedHashSet<>();
        for (Subject.Placed placed : Everywhere.actions(subject)) {
            if (Everywhere.raised(placed.action()).contains(flag)) {
                if (placed.action().byLaw()) {
                    return;
                }
                raisers.addAll(placed.action().by());
            }
        }
        if (raisers.size() == 1) {
            agreeing.addAll(raisers);
        }
    }

    private static void tell(String code, Subject subject, Action action, String role, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), role),
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "role",
                role);
    }
}
