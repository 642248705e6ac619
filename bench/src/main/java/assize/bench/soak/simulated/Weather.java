package assize.bench.soak.simulated;

/** How good the network is at present. */
final class Weather {
    private final World world;
    private int lost;

    Weather(World world) {
        this.world = world;
    }

    /** So many of a thousand requests, and as many answers, are lost from now on. */
    void loses(int ofThousand) {
        lost = ofThousand;
    }

    boolean loses() {
        return world.chance(lost);
    }

    /** How long a message is on its way. */
    long way() {
        return world.chance(10) ? 150_000_000 : 20_000 + world.lot(500_000);
    }
}
