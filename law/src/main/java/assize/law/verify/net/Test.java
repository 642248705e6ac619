package assize.law.verify.net;

/**
 * A condition on one variable: its value is among those allowed.
 *
 * @param allowed one bit for each value
 */
public record Test(int variable, long allowed) {
    /** The variable has this value. */
    public static Test is(Variable variable, int value) {
        return new Test(variable.index(), 1L << value);
    }

    /** The variable has any other value. */
    public static Test isNot(Variable variable, int value) {
        return new Test(variable.index(), ~(1L << value) & ((1L << variable.size()) - 1));
    }

    /** Does the state meet it? */
    public boolean holds(int[] state) {
        return (allowed >>> state[variable] & 1) != 0;
    }
}
