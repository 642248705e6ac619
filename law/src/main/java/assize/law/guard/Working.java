package assize.law.guard;

import assize.law.value.CurrenciesDiffer;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A compiled expression, ready to be worked out against a case. Immutable, safe for all threads. */
record Working(Program program, Map<String, Slot> slots) {
    /** The value; throws {@link Broken} where the case gives none. */
    Object of(GuardView view) {
        try {
            Object value =
                    program.eval(name -> Optional.ofNullable(slots.get(name)).map(slot -> slot.in(view)));
            return value instanceof Day day ? day.date() : value;
        } catch (CelEvaluationException e) {
            throw reason(e);
        }
    }

    /** The failure behind what the evaluator says; a fault of the program stays what it is. */
    private static RuntimeException reason(CelEvaluationException said) {
        return switch (said.getCause()) {
            case Broken broken -> broken;
            case CurrenciesDiffer differ ->
                new Broken(
                        "guard-currencies-differ",
                        "one",
                        differ.one().getCurrencyCode(),
                        "other",
                        differ.other().getCurrencyCode());
            case ArithmeticException sum -> new Broken("guard-arithmetic");
            case RuntimeException fault -> fault;
            case null, default -> new IllegalStateException(said);
        };
    }

    Set<Object> constants() {
        return slots.values().stream().flatMap(Slot::constants).collect(Collectors.toUnmodifiableSet());
    }

    Set<Read> reads() {
        return slots.values().stream().flatMap(Slot::reads).collect(Collectors.toUnmodifiableSet());
    }
}
