package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Draw;
import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.time.LegalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A procedure, or the inside of a side-matter, with what every step asks of it worked out once. Immutable, safe for all
 * threads.
 */
final class Plan {
    private final Procedure procedure;
    private final @Nullable Reckoner reckoner;
    private final Facts facts;
    private final List<Action> lawUpon;
    private final List<Action> lawWhen;
    private final Map<String, List<Clock>> ending;
    private final Map<String, List<Link>> linking;
    private final Map<String, List<Draw>> drawing;
    private final Map<String, List<String>> first;
    private final Map<String, List<String>> held;
    private final Set<String> requests;
    private final Map<String, Plan> inside;
    private final boolean several;
    private final boolean perFacts;
    private final boolean fromElsewhere;

    /** To look at cases only: no date is worked out. */
    Plan(Procedure procedure) {
        this(procedure, null);
    }

    Plan(Procedure procedure, @Nullable LegalTime time) {
        this.procedure = procedure;
        this.reckoner = time == null ? null : new Reckoner(procedure, time);
        this.facts = new Facts(procedure);
        this.lawUpon = law(true);
        this.lawWhen = law(false);
        this.ending = ending();
        this.linking = linking();
        this.drawing = drawing();
        this.first = first();
        this.held = held();
        this.requests = requests();
        this.several = procedure.roles().values().stream().anyMatch(Role::each);
        this.perFacts = procedure.facts().values().stream().anyMatch(fact -> fact.per() != null);
        this.fromElsewhere = procedure.facts().values().stream().anyMatch(f -> f.source() != null || f.computed());
        this.inside = new LinkedHashMap<>();
        for (SideMatter matter : procedure.sideMatters().values()) {
            inside.put(matter.name(), new Plan(matter.inside(), time));
        }
    }

    private List<Action> law(boolean upon) {
        return procedure.actions().values().stream()
                .filter(a -> a.byLaw() && (a.upon() != null) == upon)
                .toList();
    }

    private Map<String, List<Clock>> ending() {
        Map<String, List<Clock>> ending = new HashMap<>();
        for (Clock clock : procedure.clocks().values()) {
            clock.whenPassed()
                    .ends()
                    .forEach(action -> ending.computeIfAbsent(action, _ -> new ArrayList<>())
                            .add(clock));
        }
        return ending;
    }

    private Map<String, List<Link>> linking() {
        Map<String, List<Link>> linking = new HashMap<>();
        for (Link link : procedure.links().values()) {
            linking.computeIfAbsent(link.upon(), _ -> new ArrayList<>()).add(link);
        }
        return linking;
    }

    private Map<String, List<Draw>> drawing() {
        Map<String, List<Draw>> drawing = new HashMap<>();
        for (Draw draw : procedure.draws().values()) {
            drawing.computeIfAbsent(draw.at(), _ -> new ArrayList<>()).add(draw);
            draw.againOn()
                    .forEach(action -> drawing.computeIfAbsent(action, _ -> new ArrayList<>())
                            .add(draw));
        }
        return drawing;
    }

    private Map<String, List<String>> first() {
        Map<String, List<String>> first = new HashMap<>();
        for (Procedure.Must must : procedure.must()) {
            must.before()
                    .forEach(action -> first.computeIfAbsent(action, _ -> new ArrayList<>())
                            .add(must.action()));
        }
        return first;
    }

    private Map<String, List<String>> held() {
        Map<String, List<String>> held = new HashMap<>();
        for (SideMatter matter : procedure.sideMatters().values()) {
            matter.holds()
                    .forEach(action ->
                            held.computeIfAbsent(action, _ -> new ArrayList<>()).add(matter.name()));
        }
        return held;
    }

    private Set<String> requests() {
        Set<String> requests = new HashSet<>();
        procedure.actions().values().forEach(action -> requests.addAll(action.onRequest()));
        return requests;
    }

    Procedure procedure() {
        return procedure;
    }

    Reckoner reckoner() {
        if (reckoner == null) {
            throw new IllegalStateException("a plan to look at cases works out no dates");
        }
        return reckoner;
    }

    Facts facts() {
        return facts;
    }

    /** What the law does when something happens. */
    List<Action> lawUpon() {
        return lawUpon;
    }

    /** What the law does as soon as it holds. */
    List<Action> lawWhen() {
        return lawWhen;
    }

    /** The clocks whose end ends an action. */
    List<Clock> ending(String action) {
        return ending.getOrDefault(action, List.of());
    }

    List<Link> linking(String action) {
        return linking.getOrDefault(action, List.of());
    }

    /** The lots that are drawn at an action, or anew upon it. */
    List<Draw> drawing(String action) {
        return drawing.getOrDefault(action, List.of());
    }

    /** What must have been done before an action. */
    List<String> first(String action) {
        return first.getOrDefault(action, List.of());
    }

    /** The side-matters that hold an action up while they are open. */
    List<String> held(String action) {
        return held.getOrDefault(action, List.of());
    }

    /** Whether an action asks for something that another answers. */
    boolean request(String action) {
        return requests.contains(action);
    }

    /** The insides of the side-matters by their names. */
    Map<String, Plan> inside() {
        return inside;
    }

    /** Whether some role has several holders, each for themselves. */
    boolean several() {
        return several;
    }

    /** Whether a case knows things from elsewhere, or which a machine works out. */
    boolean fromElsewhere() {
        return fromElsewhere;
    }

    /** The role each holder of which has a fact of their own; null: it is one. */
    @Nullable
    String per(String fact) {
        if (!perFacts) {
            return null;
        }
        Fact known = procedure.facts().get(fact);
        return known == null ? null : known.per();
    }
}
