package assize.law.guard;

import java.util.Objects;
import java.util.stream.Stream;

/** What stands behind one variable of the compiled expression. */
sealed interface Slot {
    /** The value at this moment; throws {@link Broken} where there is none. */
    Object in(GuardView view);

    /** What it reads from the case. */
    Stream<Read> reads();

    /** The values written in it. */
    default Stream<Object> constants() {
        return switch (this) {
            case Constant constant -> Stream.of(constant.value());
            case Holders holders -> holders.guard().constants().stream();
            case Fact ignored -> Stream.of();
            case Asked ignored -> Stream.of();
        };
    }

    /** A number, text or amount written in the guard. */
    record Constant(Object value) implements Slot {
        @Override
        public Object in(GuardView view) {
            return value;
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of();
        }
    }

    /** The value of a fact or form field. */
    record Fact(String name, ValueType type) implements Slot {
        @Override
        public Object in(GuardView view) {
            Object value = view.fact(name);
            if (value == null) {
                if (type.yesOrNo()) {
                    return false;
                }
                throw new Broken("guard-fact-missing", "name", name);
            }
            if (!type.fits(value)) {
                throw new Broken("guard-fact-type", "name", name, "type", type.word(), "found", value.toString());
            }
            return type == ValueType.DATE ? new Day(value) : value;
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of(new Read(Read.Ask.FACT, name, null));
        }
    }

    /** A named question about a clock, matter, date, role or the track. No outcome and no track are the empty text. */
    record Asked(Read read) implements Slot {
        @Override
        public Object in(GuardView view) {
            String name = read.name();
            return switch (read.ask()) {
                case PASSED -> view.passed(name);
                case RUNNING -> view.running(name);
                case OPEN -> view.open(name);
                case HAPPENED -> view.happened(name);
                case TOLD -> view.told(name);
                case OUTCOME -> Objects.requireNonNullElse(view.outcome(name), "");
                case TRACK -> Objects.requireNonNullElse(view.track(), "");
                case FACT, EVERY, SOME -> throw new IllegalStateException(read.toString());
            };
        }

        @Override
        public Stream<Read> reads() {
            return Stream.of(read);
        }
    }

    /**
     * A guard asked of each holder of a role. One holder who decides the matter outweighs another's failure, as with
     * {@code and} and {@code or}; {@code every} of no holder holds, {@code some} of none does not.
     */
    record Holders(Read.Ask ask, String role, Working guard) implements Slot {
        @Override
        public Object in(GuardView view) {
            boolean deciding = ask == Read.Ask.SOME;
            Broken broken = null;
            for (GuardView holder : view.holders(role)) {
                try {
                    if (guard.of(holder).equals(deciding)) {
                        return deciding;
                    }
                } catch (Broken failed) {
                    broken = failed;
                }
            }
            if (broken != null) {
                throw broken;
            }
            return !deciding;
        }

        @Override
        public Stream<Read> reads() {
            return Stream.concat(
                    Stream.of(new Read(ask, role, null)),
                    guard.reads().stream().map(read -> new Read(read.ask(), read.name(), role)));
        }
    }
}
