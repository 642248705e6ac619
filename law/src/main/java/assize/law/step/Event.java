package assize.law.step;

import assize.law.language.Upon;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happens to a case. Nothing else changes one. Immutable. */
public sealed interface Event {
    /** Its moment in law; the moment of entry is the docket's. */
    Instant at();

    /**
     * A person acts.
     *
     * @param given what the person gave with it, by name: {@code payment.amount}, {@code reasons}
     * @param dateKnown false when only the order is known, as in some old logs
     */
    record Act(String action, Actor actor, Map<String, Object> given, Instant at, boolean dateKnown) implements Event {
        /** An act whose moment is known. */
        public static Act of(String action, Actor actor, Map<String, Object> given, Instant at) {
            return new Act(action, actor, Map.copyOf(given), at, true);
        }
    }

    /** The law draws a consequence by itself. */
    record LawActs(String action, Instant at) implements Event {}

    /** A notice is sent, reaches a receiver, comes back or is published. */
    record Told(
            String notice,
            Upon.How how,
            String to,
            @Nullable String way,
            @Nullable Actor by,
            Instant at) implements Event {}

    /** A clock's copy comes to its end. */
    record ClockPasses(String copy, Instant at) implements Event {}

    /** A pause comes to its longest or the day it waited for; the clock goes on. */
    record PauseEnds(String copy, Instant at) implements Event {}

    /** A linked matter tells how it ended. */
    record LinkTold(String link, String outcome, Actor actor, Instant at) implements Event {}

    /** The case is moved to another version of its procedure. */
    record Moved(String digest, Actor actor, String reasons, Instant at) implements Event {}

    /**
     * A linked matter is known by its id: what was done there counts for who may act here.
     *
     * @param joined whether the two are handled together
     */
    record Tied(String caseId, boolean joined, Instant at) implements Event {}

    /**
     * It became known that nobody could reach the platform. Its moment is the beginning, whenever it is entered.
     *
     * @param until the first moment at which somebody could again
     * @param monitor the name under which the independent monitor signed its note
     * @param note the SHA-256 of the signed note, in hex
     */
    record OutOfReach(Instant from, Instant until, String monitor, String note) implements Event {
        @Override
        public Instant at() {
            return from;
        }
    }

    /**
     * A case is taken up midway, as rehearsals do: what came before is not known step by step.
     *
     * @param facts what is known, by name
     */
    record Begun(String stage, @Nullable String track, Map<String, Object> facts, Instant at) implements Event {}
}
