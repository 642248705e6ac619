package assize.app.site;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A case in some state, and what people are to it: from this the matrix says who gets through which door. Nothing here
 * asks the site; it is what the law and the procedure say.
 *
 * @param title of the state, as the matrix shows it
 * @param act an action that is open in it, in the role of the doors
 * @param as the role in which the doors for acts are tried
 * @param holder a party to whom a letter can be written now, or anybody where none can
 * @param lot the office by lot that is still to be drawn, or one that is not
 * @param people by id
 */
record Situation(
        String title,
        String procedure,
        String number,
        String act,
        String as,
        String holder,
        boolean letter,
        String lot,
        String notice,
        Map<String, Relation> people) {
    /** The title of a state in which something is kept from somebody. */
    static final String SEALED = "under seal";

    /**
     * What somebody is to the case.
     *
     * @param text of the relation, as the matrix shows it
     * @param roles by which they see and act; none: for them there is no case
     * @param office whether one of them is an office
     * @param first whether they see all of the first entry
     * @param draws whether they may begin the lot
     */
    record Relation(String text, Set<String> roles, boolean office, boolean first, boolean draws) {
        static Relation none(String text) {
            return new Relation(text, Set.of(), false, false, false);
        }

        static Relation party(String text, String role) {
            return new Relation(text, Set.of(role), false, true, false);
        }

        static Relation office(String text, String role) {
            return new Relation(text, Set.of(role), true, true, false);
        }

        Relation drawing() {
            return new Relation(text, roles, office, first, true);
        }

        Relation withoutFirst() {
            return new Relation(text, roles, office, false, draws);
        }
    }

    /** The people in the order in which the matrix shows them. */
    Map<String, Relation> ordered() {
        return new TreeMap<>(people);
    }

    /** What a door does for somebody: {@code through}, {@code no such}, or {@code nothing there} for whoever may. */
    String expected(Doors.Door door, Relation relation) {
        boolean may = switch (door.who()) {
            case ANYBODY, SIGNED_IN -> true;
            case OWN_DRAFT -> false;
            case IN_CASE -> !relation.roles().isEmpty();
            case IN_ROLE -> relation.roles().contains(as);
            case IN_OFFICE -> relation.office();
            case SEES_ENTRY -> relation.first();
            case BEGINS_LOT -> relation.draws();
        };
        if (!may) {
            return "no such";
        }
        return switch (door.path().replaceFirst("^/api", "")) {
            case "/cases/{number}/letter/{holder}", "/cases/{number}/letters/{holder}" ->
                letter ? "through" : "nothing there";
            case "/cases/{number}/priority" -> title.equals(SEALED) ? "nothing there" : "through";
            // the first entry is a filing, which is no decision, and without papers
            case "/cases/{number}/decision/{seq}",
                    "/cases/{number}/entries/{seq}/document",
                    "/cases/{number}/papers/{seq}/{place}",
                    "/cases/{number}/entries/{seq}/papers/{place}" -> "nothing there";
            default -> "through";
        };
    }

    /** The address of a door in this case. */
    String path(Doors.Door door, String of) {
        return door.path()
                .replace("{number}", of)
                .replace("{name}", act)
                .replace("{role}", lot)
                .replace("{holder}", holder)
                .replace("{notice}", notice)
                .replaceAll("\\{(seq|place)}", "1");
    }
}
