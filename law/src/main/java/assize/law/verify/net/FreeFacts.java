package assize.law.verify.net;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a guard may come to when the facts that the net does not follow take every value that can make a difference to
 * it: none at all, each of its choices, and for numbers, sums and days those around each value the guard names. The
 * guard itself is asked, so the proof and the living case can't read it differently.
 */
final class FreeFacts {
    /** How many combinations are tried; a guard that reads more goes either way. */
    private static final int MOST = 20_000;

    private FreeFacts() {}

    static int outcomes(Guard guard, AbstractCase view) {
        Map<String, List<Object>> free = new LinkedHashMap<>();
        for (Read read : guard.reads()) {
            if (!view.lookup().follows(read)) {
                free.put(key(read), values(guard, read, view.lookup().procedure));
            }
        }
        long combinations = 1;
        for (List<Object> values : free.values()) {
            combinations *= values.size();
            if (combinations > MOST) {
                return Condition.TRUE | Condition.FALSE;
            }
        }
        int found = 0;
        List<String> names = List.copyOf(free.keySet());
        for (long i = 0; i < combinations && found != (Condition.TRUE | Condition.FALSE); i++) {
            Map<String, Object> values = new LinkedHashMap<>();
            long rest = i;
            for (String name : names) {
                List<Object> of = free.getOrDefault(name, List.of());
                Object value = of.get((int) (rest % of.size()));
                if (value != Missing.FACT) {
                    values.put(name, value);
                }
                rest /= of.size();
            }
            found |= guard.holds(view.with(values)).holds() ? Condition.TRUE : Condition.FALSE;
        }
        return found;
    }

    private enum Missing {
        FACT
    }

    private static String key(Read read) {
        return switch (read.ask()) {
            case FACT -> read.name();
            case TRACK -> "track";
            case PASSED -> "passed " + read.name();
            case RUNNING -> "running " + read.name();
            case OPEN -> "open " + read.name();
            case OUTCOME -> "outcome " + read.name();
            case HAPPENED -> "happened " + read.name();
            case TOLD -> "told " + read.name();
            case EVERY, SOME -> throw new IllegalStateException(read.toString());
        };
    }

    private static List<Object> values(Guard guard, Read read, Procedure procedure) {
        return switch (read.ask()) {
            case FACT -> values(guard, read.name(), procedure);
            case TRACK -> {
                List<Object> tracks = new ArrayList<>();
                if (procedure.tracks() != null) {
                    tracks.addAll(procedure.tracks().tracks().keySet());
                }
                tracks.add(Missing.FACT);
                yield tracks;
            }
            case OUTCOME -> {
                List<Object> outcomes = new ArrayList<>(texts(guard));
                SideMatter matter = procedure.sideMatters().get(read.name());
                if (matter != null) {
                    matter.inside().actions().values().forEach(a -> {
                        if (a.outcome() != null && !outcomes.contains(a.outcome())) {
                            outcomes.add(a.outcome());
                        }
                    });
                }
                outcomes.add(Missing.FACT);
                yield outcomes;
            }
            default -> List.of(false, true);
        };
    }

    private static List<Object> values(Guard guard, String name, Procedure procedure) {
        Set<Object> values = new LinkedHashSet<>();
        values.add(Missing.FACT);
        Fact.Type type = type(procedure, name);
        switch (type) {
            case FLAG, YES_NO -> {
                return List.of(false, true);
            }
            case NUMBER -> {
                values.addAll(List.of(0L, 1L, 2L));
                guard.constants().forEach(constant -> {
                    if (constant instanceof Long n) {
                        values.addAll(List.of(n - 1, n, n + 1));
                    }
                });
            }
            case MONEY -> {
                String currency = currency(guard, procedure);
                values.addAll(List.of(Money.of("0 " + currency), Money.of("1 " + currency), Money.of("2 " + currency)));
                guard.constants().forEach(constant -> {
                    if (constant instanceof Money sum) {
                        Money one = Money.of("1 " + currency);
                        values.addAll(List.of(sum, sum.plus(one)));
                    }
                });
            }
            case DATE -> values.addAll(List.of(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 1, 2)));
            case TEXT, FORM -> {
                values.addAll(texts(guard));
                values.addAll(choices(procedure, name));
                values.add("something else");
            }
        }
        return List.copyOf(values);
    }

    private static List<Object> texts(Guard guard) {
        return guard.constants().stream().filter(String.class::isInstance).toList();
    }

    private static String currency(Guard guard, Procedure procedure) {
        for (Object constant : guard.constants()) {
            if (constant instanceof Money sum) {
                String text = sum.toString();
                return text.substring(text.lastIndexOf(' ') + 1);
            }
        }
        String own = procedure.head().currency();
        return own == null ? "EUR" : own;
    }

    private static Fact.Type type(Procedure procedure, String name) {
        Form.Field field = field(procedure, name);
        if (field != null) {
            return field.type();
        }
        Fact fact = procedure.facts().get(name);
        return fact == null ? Fact.Type.FLAG : fact.type();
    }

    private static List<String> choices(Procedure procedure, String name) {
        Form.Field field = field(procedure, name);
        return field == null ? List.of() : field.choices();
    }

    /** The field of a form, named by the form or by the fact that keeps it. */
    private static Form.@Nullable Field field(Procedure procedure, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return null;
        }
        String prefix = name.substring(0, dot);
        Fact fact = procedure.facts().get(prefix);
        Form form = procedure.forms().get(fact == null || fact.form() == null ? prefix : fact.form());
        return form == null ? null : form.fields().get(name.substring(dot + 1));
    }
}
