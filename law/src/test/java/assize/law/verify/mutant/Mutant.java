package assize.law.verify.mutant;

import assize.law.language.Procedure;

/**
 * A procedure from which one protection was taken.
 *
 * @param where what was changed, by the names of the file
 * @param line the name of the line in which that stands
 * @param original the procedure as it was
 */
public record Mutant(Operator operator, String where, String line, Procedure original, Procedure procedure) {
    /** What it is told apart by. */
    public String name() {
        return original.name() + " | " + operator.name() + " | " + where;
    }
}
