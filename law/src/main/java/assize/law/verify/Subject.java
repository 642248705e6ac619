package assize.law.verify;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Search;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is proved: the main line of a procedure, or the inside of one of its side-matters, with all states that it can
 * come to. For one thread.
 *
 * @param line the main line, or the inside of the side-matter
 * @param whole the whole procedure, to which the line belongs
 * @param matter the side-matter whose inside it is; null for the main line
 * @param searches the questions that can be asked of it, with one holder of each role, and where it matters with two
 * @param graphs its states as far as they are looked at, likewise
 * @param places where its actions stand, looked up again and again
 */
public record Subject(
        Procedure line,
        Procedure whole,
        @Nullable SideMatter matter,
        List<Search> searches,
        List<Graph> graphs,
        Places places) {
    private static final Map<String, Role.Kind> KINDS =
            Map.of("party", Role.Kind.PARTY, "affected", Role.Kind.AFFECTED);

    /** A line of which nothing was looked at yet. */
    public Subject(
            Procedure line, Procedure whole, @Nullable SideMatter matter, List<Search> searches, List<Graph> graphs) {
        this(line, whole, matter, searches, graphs, new Places(line));
    }

    /** The same line, looked at more closely. */
    public Subject seen(List<Graph> closer) {
        return new Subject(line, whole, matter, searches, List.copyOf(closer), places);
    }

    /** An action where it stands: in the main line or inside a side-matter. */
    public record Placed(Action action, @Nullable SideMatter matter) {
        /** Its name as the main line writes it. */
        public String full() {
            return matter == null ? action.name() : matter.name() + "." + action.name();
        }
    }

    /** The name of the line. */
    public String name() {
        return line.name();
    }

    /** A name of this line as the whole procedure writes it. */
    public String full(String name) {
        boolean own = matter != null
                && (line.actions().containsKey(name)
                        || line.clocks().containsKey(name)
                        || line.stages().containsKey(name));
        return own && matter != null ? matter.name() + "." + name : name;
    }

    /** The graph with one holder of each role, in which ways are shortest. */
    public Graph graph() {
        return graphs.getFirst();
    }

    /** The actions of people in this line, without those that the language brings along. */
    public List<Action> acts() {
        return places.acts();
    }

    /** The actions of people that use a power. */
    public List<Action> powers() {
        return acts().stream().filter(Subject::usesPower).toList();
    }

    /** Does the action use a power at all? */
    public static boolean usesPower(Action action) {
        return action.power() != null && !action.power().kind().equals("none");
    }

    /** Is the power of one of these kinds? */
    public static boolean usesPower(Action action, String... kinds) {
        Action.Power power = action.power();
        return power != null && List.of(kinds).contains(power.kind());
    }

    /**
     * The action of a name as seen from this line: its own first, then with a dot inside a side-matter, then the
     * main's.
     */
    public Optional<Placed> find(String name) {
        Action own = line.actions().get(name);
        if (own != null) {
            return Optional.of(new Placed(own, matter));
        }
        int dot = name.indexOf('.');
        if (dot > 0) {
            SideMatter inside = whole.sideMatters().get(name.substring(0, dot));
            Action found = inside == null ? null : inside.inside().actions().get(name.substring(dot + 1));
            return found == null ? Optional.empty() : Optional.of(new Placed(found, inside));
        }
        SideMatter opened = whole.sideMatters().get(name);
        if (opened != null) {
            Action open = opened.inside().actions().get(SideMatter.OPEN);
            return open == null ? Optional.empty() : Optional.of(new Placed(open, opened));
        }
        Action main = whole.actions().get(name);
        return main == null ? Optional.empty() : Optional.of(new Placed(main, null));
    }

    /** The requests that an action answers, each with who may make it. */
    public List<Placed> requests(Action action) {
        return action.onRequest().stream()
                .map(name -> name.equals(Action.OPENING) ? SideMatter.OPEN : name)
                .flatMap(name -> find(name).stream())
                .toList();
    }

    /** May two roles never be one person? Parties and offices are told apart by what they are. */
    public boolean apart(String one, String other) {
        Role first = whole.roles().get(one);
        Role second = whole.roles().get(other);
        if (first == null || second == null || one.equals(other)) {
            return false;
        }
        boolean offices = first.kind() == Role.Kind.OFFICE && second.kind() == Role.Kind.OFFICE;
        return !offices
                || whole.apart().stream()
                        .anyMatch(a -> a.roles().contains(one) && a.roles().contains(other));
    }

    /** The roles that a word stands for: itself, or all of a kind. */
    public Set<String> roles(String word) {
        if (!KINDS.containsKey(word)) {
            return whole.roles().containsKey(word) ? Set.of(word) : Set.of();
        }
        Set<String> roles = new LinkedHashSet<>();
        whole.roles().values().forEach(role -> {
            if (role.name().equals(word) || role.kind() == KINDS.get(word)) {
                roles.add(role.name());
            }
        });
        return roles;
    }

    /** Has this role something at stake, rather than an office? */
    public boolean isPerson(String role) {
        Role known = whole.roles().get(role);
        return known != null && known.kind() != Role.Kind.OFFICE;
    }

    /** The reviews of an action's power. */
    public List<Procedure.Review> reviews(Action action) {
        Action.Power power = action.power();
        return power == null
                ? List.of()
                : power.review().stream()
                        .map(whole.reviews()::get)
                        .filter(java.util.Objects::nonNull)
                        .toList();
    }

    /** The burden of a stage: kind and role, as {@code property of owner}. */
    public Set<String> burden(String stage) {
        Set<String> burden = new LinkedHashSet<>();
        Procedure.Stage known = line.stages().get(stage);
        if (known != null) {
            known.burden().forEach((kind, role) -> burden.add(kind + " of " + role));
        }
        return burden;
    }

    /** The stages from which an action leads, with those that {@code burdened} stands for. */
    public List<String> from(Action action) {
        return places.from(action);
    }
}
