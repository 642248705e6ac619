package assize.law.guard;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that the guards and values of one procedure may read, each with its kind. Facts, clocks, matters and roles
 * are named apart, so a fact and a side-matter may share a name. Immutable, safe for all threads.
 */
public final class GuardTypes {
    private final Map<String, ValueType> facts;
    private final Map<String, Set<String>> choices;
    private final Set<String> clocks;
    private final Map<String, Set<String>> matters;
    private final Set<String> roles;
    private final Set<String> tracks;

    private GuardTypes(Builder from) {
        facts = Map.copyOf(from.facts);
        choices = Map.copyOf(from.choices);
        clocks = Set.copyOf(from.clocks);
        matters = Map.copyOf(from.matters);
        roles = Set.copyOf(from.roles);
        tracks = Set.copyOf(from.tracks);
    }

    /** Begins with the role {@code party}, which is all parties, and nothing else. */
    public static Builder builder() {
        return new Builder();
    }

    Map<String, ValueType> facts() {
        return facts;
    }

    /** The texts that a fact may hold; empty where any text is allowed. */
    Set<String> choices(String fact) {
        return choices.getOrDefault(fact, Set.of());
    }

    Set<String> clocks() {
        return clocks;
    }

    /** Side-matters and linked matters with their outcomes. */
    Map<String, Set<String>> matters() {
        return matters;
    }

    Set<String> roles() {
        return roles;
    }

    Set<String> tracks() {
        return tracks;
    }

    /** Gathers the names. A name given twice has the type given last: doubles are for the reader to refuse. */
    public static final class Builder {
        private final Map<String, ValueType> facts = new LinkedHashMap<>();
        private final Map<String, Set<String>> choices = new LinkedHashMap<>();
        private final Set<String> clocks = new LinkedHashSet<>();
        private final Map<String, Set<String>> matters = new LinkedHashMap<>();
        private final Set<String> roles = new LinkedHashSet<>(Set.of("party"));
        private final Set<String> tracks = new LinkedHashSet<>();

        private Builder() {}

        /** A fact, or a form field written {@code form.field}. A fact of type DATE may be asked {@code happened}. */
        public Builder fact(String name, ValueType type) {
            facts.put(name, type);
            return this;
        }

        /** A fact or form field of type TEXT that holds one of these texts: comparing it with another is a slip. */
        public Builder choice(String name, Set<String> texts) {
            choices.put(name, Set.copyOf(texts));
            return fact(name, ValueType.TEXT);
        }

        /** A clock, for {@code passed} and {@code running}. */
        public Builder clock(String name) {
            clocks.add(name);
            return this;
        }

        /** A side-matter or linked matter, which may be asked about as {@code open(name)} or {@code outcome(name)}. */
        public Builder matter(String name, Set<String> outcomes) {
            matters.put(name, Set.copyOf(outcomes));
            return this;
        }

        /** A role, for {@code told}, {@code every} and {@code some}. */
        public Builder role(String name) {
            roles.add(name);
            return this;
        }

        /** A notice; a guard may read {@code name.returned}. */
        public Builder notice(String name) {
            return fact(name + ".returned", ValueType.FLAG);
        }

        /** A track, to be compared with {@code track}. Without any, the word {@code track} is not known. */
        public Builder track(String name) {
            tracks.add(name);
            return this;
        }

        /** The names so far. */
        public GuardTypes build() {
            return new GuardTypes(this);
        }
    }
}
