package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What owners and victims ask for out of property that was taken.
 *
 * @param matters side-matters in which a claim is looked at; one whose opening asks for a review of a power is none
 * @param acts acts by which a claim is made, where somebody answers it
 */
record Claims(List<SideMatter> matters, List<String> acts, Set<String> claimants) {
    static Claims of(Subject subject) {
        Set<String> given = Everywhere.actions(subject).stream()
                .map(placed -> placed.action().gives())
                .filter(role -> role != null && subject.isPerson(role))
                .collect(Collectors.toSet());
        given.addAll(named(subject));
        Set<String> claimants = new LinkedHashSet<>();
        List<SideMatter> matters = new ArrayList<>();
        if (subject.matter() == null) {
            for (SideMatter matter : subject.whole().sideMatters().values()) {
                boolean theirs = matter.openedBy().stream().anyMatch(given::contains);
                if (theirs && !attacks(subject, matter)) {
                    matters.add(matter);
                    matter.openedBy().stream().filter(given::contains).forEach(claimants::add);
                }
            }
        }
        List<String> acts = new ArrayList<>();
        for (Action action : subject.acts()) {
            boolean theirs = action.by().stream().anyMatch(given::contains);
            if (theirs && answered(subject, action)) {
                acts.add(action.name());
                action.by().stream().filter(given::contains).forEach(claimants::add);
            }
        }
        return new Claims(List.copyOf(matters), List.copyOf(acts), claimants);
    }

    boolean isEmpty() {
        return matters.isEmpty() && acts.isEmpty();
    }

    /** Third persons have claims even where the file forgets to give them anything. */
    private static Set<String> named(Subject subject) {
        return Doors.thirdPersons(subject);
    }

    private static boolean attacks(Subject subject, SideMatter matter) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.ask().equals(matter.name()));
    }

    /** A claim made by an act is answered by giving, with a flag between or on request. */
    private static boolean answered(Subject subject, Action action) {
        return subject.line().actions().values().stream()
                .anyMatch(a -> a.gives() != null
                        && !a.gives().equals("state")
                        && (a.onRequest().contains(action.name()) || clears(a, action)));
    }

    private static boolean clears(Action giving, Action asking) {
        Set<String> raised = Everywhere.raised(asking);
        return giving.clears().stream().anyMatch(raised::contains);
    }

    /** Steps that answer a claim made by an act. */
    static Predicate<List<Rule>> settling(Subject subject, String asked) {
        Action asking = subject.line().actions().get(asked);
        Predicate<List<Rule>> settles = rules -> false;
        for (Action action : subject.line().actions().values()) {
            if (action.onRequest().contains(asked) || (asking != null && clears(action, asking))) {
                settles = settles.or(Ways.doing(action.name()));
            }
        }
        return settles;
    }

    /** The outcomes after which something is owed, each with the steps that pay it. */
    static Map<String, Predicate<List<Rule>>> owed(Subject subject, SideMatter matter) {
        Map<String, Predicate<List<Rule>>> owed = new LinkedHashMap<>();
        for (Action upon : subject.line().actions().values()) {
            if (upon.byLaw()
                    && upon.upon() instanceof Upon.Outcome outcome
                    && outcome.matter().equals(matter.name())) {
                for (Action action : subject.line().actions().values()) {
                    if (action.gives() != null && !action.gives().equals("state") && clears(action, upon)) {
                        owed.merge(outcome.outcome(), Ways.doing(action.name()), Predicate::or);
                    }
                }
            }
        }
        return owed;
    }

    /** Is this a time within which claims are to be made? It is the claimants' own, or runs from a call to them. */
    static boolean waitsFor(Subject subject, Clock clock, SideMatter matter) {
        boolean own = clock.owners().stream()
                .flatMap(owner -> subject.roles(owner).stream())
                .anyMatch(matter.openedBy()::contains);
        boolean called = clock.from().stream().anyMatch(from -> {
            Procedure.Notice notice =
                    from instanceof Upon.Told told ? subject.whole().notices().get(told.notice()) : null;
            return notice != null
                    && (notice.to().contains("public") || notice.to().stream().anyMatch(matter.openedBy()::contains));
        });
        return own || called;
    }
}
