package assize.law.time;

/** Whether a period runs on from its trigger or must lie before it. */
public enum Direction {
    AFTER(1),
    BEFORE(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
