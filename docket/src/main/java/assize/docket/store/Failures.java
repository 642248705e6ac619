package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Turns what the database reports into what a person can do about it. Pure; safe for all threads. */
public final class Failures {
    private Failures() {}

    /** The machine's lack behind a failure of the database. */
    public static MachineLacks of(SQLException failure, Place place) {
        return new MachineLacks(
                Problem.of(code(failure), place, "why", firstLine(failure), "state", state(failure)), failure);
    }

    /**
     * True if the failure lies in what was written (classes 21, 22, 23, 42, 44, 54) or in a race with another writer
     * (40), so that another change may well succeed; false if the machine fails and nothing else would succeed either.
     */
    public static boolean ofTheChange(SQLException failure) {
        return switch (family(failure)) {
            case "21", "22", "23", "40", "42", "44", "54" -> true;
            default -> false;
        };
    }

    /** The SQLSTATE, or 00000 if there is none. */
    public static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "00000" : state;
    }

    /** The first line of what the database said. */
    public static String firstLine(SQLException failure) {
        String message = failure.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    static String code(SQLException failure) {
        String state = state(failure);
        if (state.equals("53100") || firstLine(failure).contains("No space left")) {
            return "database-full";
        }
        if (failure instanceof SQLTransientConnectionException) {
            return "database-unreachable"; // the pool had none to give in time
        }
        return switch (state) {
            case "25006" -> "database-read-only";
            case "28P01", "28000" -> "database-denied";
            case "3D000" -> "database-missing";
            case "42501" -> "database-not-allowed";
            default ->
                switch (family(failure)) {
                    // 53 includes too many connections, 57 a server that stops or starts
                    case "08", "53", "57" -> "database-unreachable";
                    default -> "database-failed";
                };
        };
    }

    private static String family(SQLException failure) {
        return state(failure).substring(0, 2);
    }
}
