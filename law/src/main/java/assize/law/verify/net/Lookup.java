package assize.law.verify.net;

import assize.law.guard.Read;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which variable stands for what: the names of the procedure, and where several hold a role the copies that each has.
 * Filled while a net is built and not changed afterwards.
 */
final class Lookup {
    final Procedure procedure;
    final Holders holders;
    final List<Variable> variables = new ArrayList<>();
    private final Map<Variable.Kind, Map<String, Variable>> named = new EnumMap<>(Variable.Kind.class);
    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    Lookup(Procedure procedure, Holders holders) {
        this.procedure = procedure;
        this.holders = holders;
    }

    /** Adds a variable. */
    Variable add(Variable.Kind kind, String name, List<String> words, int initial) {
        Variable variable = new Variable(variables.size(), name, kind, words, initial);
        variables.add(variable);
        named.computeIfAbsent(kind, ignored -> new HashMap<>()).put(name, variable);
        return variable;
    }

    /** Adds a fact whose values are followed one by one. */
    Variable addFact(String name, List<Object> known) {
        values.put(name, known);
        return add(Variable.Kind.FLAG, name, known.stream().map(String::valueOf).toList(), 0);
    }

    /** The variable of a name, or null where the net follows none. */
    @Nullable
    Variable find(Variable.Kind kind, String name) {
        return named.getOrDefault(kind, Map.of()).get(name);
    }

    /** The values of a followed fact, by number; null stands for no value. */
    List<Object> values(Variable fact) {
        return values.getOrDefault(fact.name(), List.of());
    }

    /** The copies of a clock in the order of their holders; one without a holder if it has no copies. */
    List<Variable> copies(String clock) {
        return all(Variable.Kind.CLOCK, clock);
    }

    /** What stands for a name, or for that name of each holder. */
    List<Variable> all(Variable.Kind kind, String name) {
        Variable one = find(kind, name);
        if (one != null) {
            return List.of(one);
        }
        String of = name + " of ";
        List<Variable> all = new ArrayList<>();
        for (Variable variable : variables) {
            if (variable.kind() == kind && variable.name().startsWith(of)) {
                all.add(variable);
            }
        }
        return all;
    }

    /** What stands for a name as somebody sees it: the own copy where there is one, else all. */
    List<Variable> seen(Variable.Kind kind, String name, @Nullable String holder) {
        Variable own = holder == null ? null : find(kind, name + " of " + holder);
        return own == null ? all(kind, name) : List.of(own);
    }

    /** Whether the holder of a copy is there; null if nobody can leave or join, or the copy is nobody's. */
    @Nullable
    Variable presence(Variable copy) {
        int of = copy.name().indexOf(" of ");
        return of < 0 ? null : find(Variable.Kind.HOLDER, copy.name().substring(of + 4));
    }

    /** The variables that a guard may read when somebody asks it. */
    Set<Variable> read(Set<Read> reads, @Nullable String holder) {
        Set<Variable> found = new LinkedHashSet<>();
        for (Read read : reads) {
            String who = read.of() == null ? holder : null;
            switch (read.ask()) {
                case FACT -> found.addAll(fact(read.name(), who));
                case TRACK -> found.addAll(all(Variable.Kind.TRACK, "track"));
                case PASSED, RUNNING ->
                    seen(Variable.Kind.CLOCK, read.name(), who).forEach(copy -> {
                        found.add(copy);
                        Variable there = presence(copy);
                        if (there != null) {
                            found.add(there);
                        }
                    });
                case OPEN, OUTCOME -> found.addAll(matter(read.name()));
                case TOLD -> holders.of(read.name()).forEach(one -> found.addAll(all(Variable.Kind.TOLD, one)));
                case EVERY, SOME ->
                    holders.of(read.name()).forEach(one -> found.addAll(all(Variable.Kind.HOLDER, one)));
                case HAPPENED -> {}
            }
        }
        return found;
    }

    List<Variable> fact(String name, @Nullable String holder) {
        return seen(Variable.Kind.FLAG, name, holder);
    }

    List<Variable> matter(String name) {
        List<Variable> matter = all(Variable.Kind.MATTER, name);
        return matter.isEmpty() ? all(Variable.Kind.LINK, name) : matter;
    }

    /** Does the net follow what is read? Otherwise it goes either way. */
    boolean follows(Read read) {
        return switch (read.ask()) {
            case FACT -> !all(Variable.Kind.FLAG, read.name()).isEmpty();
            case TRACK -> !all(Variable.Kind.TRACK, "track").isEmpty();
            case PASSED, RUNNING -> !copies(read.name()).isEmpty();
            case OPEN, OUTCOME -> !matter(read.name()).isEmpty();
            case TOLD ->
                holders.of(read.name()).stream()
                        .anyMatch(one -> !all(Variable.Kind.TOLD, one).isEmpty());
            case EVERY, SOME -> true;
            case HAPPENED -> false;
        };
    }
}
