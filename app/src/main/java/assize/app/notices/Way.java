package assize.app.notices;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Duration;
import java.util.Locale;

/** The ways by which messages go out, each with its bounds. */
public enum Way {
    /** A mail. One that was refused may be taken later: a mailbox was full, or a server wants to be asked again. */
    MAIL(5, 600, Duration.ofHours(1), false),

    /** A text message. Each one costs money, and a number that was refused stays so. */
    TEXT(5, 1_000, Duration.ofDays(1), true);

    private final int asked;
    private final int askedByAll;
    private final Duration within;
    private final boolean refusedForGood;

    Way(int asked, int askedByAll, Duration within, boolean refusedForGood) {
        this.asked = asked;
        this.askedByAll = askedByAll;
        this.within = within;
        this.refusedForGood = refusedForGood;
    }

    /** What one receiver or one person may ask for within a time. */
    int asked() {
        return asked;
    }

    /** What all together may ask for in it. */
    int askedByAll() {
        return askedByAll;
    }

    /** That time. */
    Duration within() {
        return within;
    }

    /** Whether what was not taken need not be tried again. */
    boolean isVain(NotSent.Why why) {
        return refusedForGood && why == NotSent.Why.REFUSED;
    }

    /** What keeps all of them from going out. */
    Problem away(String why) {
        return switch (this) {
            case MAIL -> Problem.of("mail-not-sent", Place.of("ASSIZE_MAIL"), "why", why);
            case TEXT -> Problem.of("text-not-sent", Place.of("ASSIZE_TEXTS"), "why", why);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
