package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review that stays in the house of those who decided is none: it goes to another body (P6). */
final class OwnHouse {
    private OwnHouse() {}

    /** Of the ordinary roads that somebody affected can go, one at least leads out of the house. */
    static void check(Subject subject, Action act, String role, List<Procedure.Review> roads, Findings findings) {
        Set<String> houses = bodies(subject, act.by());
        List<Procedure.Review> ordinary =
                roads.stream().filter(road -> !road.extraordinary()).toList();
        boolean heavy = Subject.usesPower(act, "final", "liberty", "property", "status");
        if (heavy
                && !ordinary.isEmpty()
                && ordinary.stream()
                        .allMatch(road ->
                                inside(subject, act, houses, road) && !goesOn(subject, act, role, houses, road))) {
            findings.fails(
                    "P6-own-house",
                    act.place(),
                    List.of(act.name(), ordinary.getFirst().name()),
                    Ways.toAct(subject, act.name()),
                    "action",
                    act.name(),
                    "role",
                    role,
                    "review",
                    ordinary.getFirst().name(),
                    "house",
                    String.join(", ", houses));
        }
    }

    private static boolean inside(Subject subject, Action act, Set<String> houses, Procedure.Review road) {
        return road.decidedBy().stream().allMatch(decider -> {
            Link link = subject.whole().links().get(decider);
            if (link != null) {
                return houses.contains(link.at());
            }
            Action decides = subject.find(decider).map(Subject.Placed::action).orElse(null);
            return decides == null
                    || decides.byLaw()
                    || decides.by().stream().anyMatch(by -> sameHouse(subject, act, houses, by));
        });
    }

    /** A judge drawn by lot stands under nobody there, and whoever loses may ask once more, out of the house. */
    private static boolean goesOn(Subject subject, Action act, String role, Set<String> houses, Procedure.Review road) {
        List<Action> against = road.decidedBy().stream()
                .flatMap(name -> subject.find(name).stream())
                .map(Subject.Placed::action)
                .filter(decides -> !decides.byLaw() && !Steps.favours(subject, decides, role))
                .toList();
        return !against.isEmpty()
                && against.stream()
                        .allMatch(decides -> byLot(subject, decides)
                                && subject.reviews(decides).stream()
                                        .anyMatch(next -> !next.extraordinary()
                                                && Road.mayAsk(subject, next, role)
                                                && !inside(subject, act, houses, next)));
    }

    private static boolean byLot(Subject subject, Action act) {
        return act.by().stream().map(subject.whole().roles()::get).allMatch(role -> role != null && role.byLot());
    }

    private static boolean sameHouse(Subject subject, Action act, Set<String> houses, String by) {
        boolean apart = act.by().stream()
                .allMatch(did -> subject.whole().apart().stream()
                        .anyMatch(a -> a.byBody()
                                && a.roles().contains(did)
                                && a.roles().contains(by)));
        return !apart && houses.containsAll(bodies(subject, List.of(by)));
    }

    private static Set<String> bodies(Subject subject, List<String> roles) {
        return roles.stream()
                .map(role -> body(subject, role))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String body(Subject subject, String role) {
        Role known = subject.whole().roles().get(role);
        return known == null ? null : known.at();
    }
}
