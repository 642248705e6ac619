package assize.bench.soak.simulated;

/** How good network and disk are at present. */
final class Weather {
    private final World world;
    private int lost;
    private int slow = 10;

    Weather(World world) {
        this.world = world;
    }

    /** So many of a thousand requests, and as many answers, are lost from now on. */
    void loses(int ofThousand) {
        lost = ofThousand;
    }

    /** From now on no message and no statement is slow. */
    void calm() {
        slow = 0;
    }

    boolean loses() {
        return world.chance(lost);
    }

    /** How long a statement takes: most less than a millisecond, some wait for the disk. */
    long statement() {
        return world.chance(2 * slow) ? 250_000_000 : 200_000 + world.lot(800_000);
    }

    /** How long a message is on its way. */
    long way() {
        return world.chance(slow) ? 150_000_000 : 20_000 + world.lot(500_000);
    }
}
