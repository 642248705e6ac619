package assize.law.problem;

/**
 * Where something was found. Line and column count from 1; a line of 0 means the input as a whole.
 *
 * @param file the name of the input as its author knows it
 */
public record Place(String file, int line, int column) {
    /** The input as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
