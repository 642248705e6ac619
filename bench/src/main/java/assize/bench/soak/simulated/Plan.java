package assize.bench.soak.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What people do and what happens to the machines. The seed makes it, and everything that it leaves open.
 *
 * @param people for each what they do, one after another
 */
record Plan(long seed, List<List<Ask>> people, List<Blow> blows) {
    private static final int PEOPLE = 6;
    private static final int ASKS = 8;
    private static final int BLOWS = 5;
    private static final int MILLIS = 3_000;
    private static final int OFFICES = 8;

    /** What may be asked for. */
    enum Kind {
        FIND,
        FIND_LINKED,
        SAY,
        LOOK,
        JUDGE,
        CLOSE
    }

    /**
     * An act.
     *
     * @param text what is said, unlike anything that anybody else says
     * @param about which of the cases known by then
     * @param who which of the officials or parties acts
     * @param asSeen whether it counts only if the case is as it was read just before
     * @param keyed whether it is tried again under a key until it is known what became of it
     */
    record Ask(Kind kind, String text, int about, int who, boolean asSeen, boolean keyed, int pauseMillis) {}

    /** What may happen to a machine. */
    enum Kinds {
        NODE_KILLED,
        NODE_STANDS_STILL,
        DATABASE_STOPS,
        NETWORK_LOSES,
        DAYS_PASS,
        OFFICE_ENDS
    }

    /**
     * Something that happens to a machine, the calendar or an official.
     *
     * @param which node, or office
     * @param lasts how long, in milliseconds
     */
    record Blow(Kinds kind, int atMillis, int which, int lasts) {}

    /** The plan of a seed. */
    static Plan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Ask>> people = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            List<Ask> asks = new ArrayList<>();
            for (int i = 0; i < ASKS; i++) {
                asks.add(ask(random, "p" + person + "a" + i + "."));
            }
            people.add(asks);
        }
        List<Blow> blows = new ArrayList<>();
        for (int i = random.nextInt(BLOWS + 1); i > 0; i--) {
            Kinds kind = Kinds.values()[random.nextInt(Kinds.values().length)];
            int longest = kind == Kinds.NODE_STANDS_STILL && random.nextInt(4) == 0 ? 45_000 : 2_000;
            blows.add(new Blow(kind, random.nextInt(MILLIS), random.nextInt(OFFICES), 1 + random.nextInt(longest)));
        }
        return new Plan(seed, people, blows);
    }

    private static Ask ask(SplittableRandom random, String text) {
        int lot = random.nextInt(20);
        Kind kind = lot < 2
                ? Kind.FIND
                : lot < 5
                        ? Kind.FIND_LINKED
                        : lot < 10 ? Kind.SAY : lot < 14 ? Kind.LOOK : lot < 19 ? Kind.JUDGE : Kind.CLOSE;
        // people meet: half of what is done comes at once
        int pause = random.nextBoolean() ? 0 : random.nextInt(2 * MILLIS / ASKS);
        return new Ask(
                kind,
                text,
                random.nextInt(100),
                random.nextInt(4),
                random.nextInt(3) == 0,
                random.nextInt(10) > 0,
                pause);
    }
}
