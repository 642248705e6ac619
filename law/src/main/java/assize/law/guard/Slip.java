package assize.law.guard;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.Map;

/**
 * One thing wrong in the text of a guard or value.
 *
 * @param code as for a {@link Problem}
 * @param offset the character of the text at which it was found, counted from 0; the length of the text for its end
 */
public record Slip(String code, int offset, Map<String, String> said) {
    /** The problem, given the place of the text's first character; the text is taken to stand on one line. */
    public Problem at(Place start) {
        int column = start.line() == 0 ? 0 : start.column() + offset;
        return new Problem(code, new Place(start.file(), start.line(), column), said);
    }

    static Slip of(String code, int offset, String... pairs) {
        Map<String, String> said = Problem.of(code, Place.of(""), pairs).said();
        return new Slip(code, offset, said);
    }
}
