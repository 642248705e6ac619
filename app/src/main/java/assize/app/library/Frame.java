package assize.app.library;

import java.util.List;

/**
 * One step of a worked matter, and how the case stands after it.
 *
 * @param day of the step
 * @param what happened
 * @param brought what it brought about
 * @param stage in which the case is then
 * @param running the clocks that run then, with their last days
 */
public record Frame(String day, String what, List<Brought> brought, String stage, List<String> running) {
    /** Something that a step brought about, with the reasons of its date where it has one. */
    public record Brought(String text, List<String> reasons) {}
}
