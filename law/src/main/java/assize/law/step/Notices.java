package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.step.Happenings.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is told: sent, reached, returned, published. The table of notices is the main line's. */
final class Notices {
    private Notices() {}

    /**
     * Sends a notice, or holds it back.
     *
     * @param line where it is sent from, as it stands now
     * @param to the holder to whom alone it goes, of a role of which there are several; null: all receivers
     */
    static void send(
            Line line,
            String notice,
            @Nullable String to,
            @Nullable String matter,
            Happenings happenings,
            Gathered effects) {
        Line main = line.main();
        if (Seals.holdsBack(main, notice, to, effects)) {
            return;
        }
        sent(notice + " sent", matter, effects);
        if (main.plan().several()) {
            for (String holder : receivers(main, notice, to)) {
                sent(notice + " sent " + holder, matter, effects);
            }
        }
        anew(line, notice, to, matter, effects);
        happenings.here(new Upon.Told(notice, Upon.How.SENT), null);
        if (matter != null) {
            happenings.main(new Upon.Told(notice, Upon.How.SENT), null);
        }
    }

    /**
     * What is told anew is a new matter for its time: a clock that an earlier arrival of the same notice started, and
     * no other, no longer counts as passed. It begins when the notice arrives again.
     */
    private static void anew(Line line, String notice, @Nullable String to, @Nullable String matter, Gathered effects) {
        List<Upon> arrival = List.of(new Upon.Told(notice, Upon.How.REACHED));
        for (ClockCopy copy : line.state().clocks().values()) {
            Clock clock = line.procedure().clocks().get(copy.clock());
            boolean theirs =
                    to == null || copy.holder() == null || copy.holder().equals(to);
            if (clock != null
                    && copy.status() == ClockCopy.Status.PASSED
                    && theirs
                    && clock.from().equals(arrival)) {
                Effect stopped = new Effect.Turned(copy.key(), ClockCopy.Status.STOPPED, null, null, List.of());
                if (matter == null) {
                    effects.main(stopped);
                } else {
                    effects.in(matter, stopped);
                }
            }
        }
    }

    private static void sent(String what, @Nullable String matter, Gathered effects) {
        effects.main(new Effect.Counted(what));
        if (matter != null) {
            effects.in(matter, new Effect.Counted(what));
        }
    }

    /** The holders of several to whom a notice goes. */
    private static List<String> receivers(Line main, String notice, @Nullable String to) {
        List<String> receivers = new ArrayList<>();
        for (String role : main.procedure().notice(notice).to()) {
            if (Holders.each(main.procedure(), role)) {
                if (to != null && Holders.base(to).equals(role)) {
                    receivers.add(to);
                } else {
                    receivers.addAll(Holders.of(main.procedure(), main.state(), role));
                }
            }
        }
        return receivers;
    }

    /** How often a notice went to a receiver. */
    static int sentTo(Line line, String notice, String receiver) {
        boolean own = line.main().plan().several() && Holders.number(receiver) > 0;
        return line.state().count(own ? notice + " sent " + receiver : notice + " sent");
    }

    /**
     * A notice is told to somebody.
     *
     * @return what the clocks of each side-matter see of it, by the side-matter's name; null if there is no such notice
     */
    static @Nullable Map<String, List<Happening>> told(
            Checks checks, Line main, Event.Told told, Happenings happenings, Gathered effects) {
        Procedure.Notice notice = main.procedure().notices().get(told.notice());
        if (notice == null) {
            checks.refuse("no-such-notice", "notice", told.notice());
            return null;
        }
        boolean arrives = told.how() == Upon.How.REACHED || told.how() == Upon.How.RETURNED;
        String to = receiver(checks, main, notice, told, arrives);
        if (arrives && sentTo(main, notice.name(), to) == 0) {
            checks.refuse("notice-not-sent", "notice", notice.name());
        }
        if (told.way() != null && !notice.ways().isEmpty() && !notice.ways().contains(told.way())) {
            checks.refuse(
                    "way-not-allowed",
                    "notice",
                    notice.name(),
                    "way",
                    told.way(),
                    "allowed",
                    String.join(", ", notice.ways()));
        }
        String what = notice.name() + " " + told.how().word();
        int before = main.state().count(what + " " + to);
        effects.main(new Effect.Counted(what));
        // The earliest valid way counts: a second arrival of the same sending starts nothing.
        if (arrives && before != 0 && before >= sentTo(main, notice.name(), to)) {
            return Map.of();
        }
        effects.main(new Effect.Counted(what + " " + to));
        Upon.Told happened = new Upon.Told(notice.name(), told.how());
        happenings.main(happened, arrives ? to : null);
        return inside(main, notice.name(), what, to, new Happening(happened, arrives ? to : null), effects);
    }

    private static String receiver(
            Checks checks, Line main, Procedure.Notice notice, Event.Told told, boolean arrives) {
        String role = main.plan().several() ? Holders.base(told.to()) : told.to();
        if (!notice.to().contains(role)) {
            checks.refuse(
                    "not-a-receiver",
                    "notice",
                    notice.name(),
                    "to",
                    told.to(),
                    "allowed",
                    String.join(", ", notice.to()));
            return told.to();
        }
        String named = arrives ? Holders.named(checks, main, told.to(), false) : told.to();
        return named == null ? told.to() : named;
    }

    /** It is the answer to every sending from a side-matter that has not arrived there yet. */
    private static Map<String, List<Happening>> inside(
            Line main, String notice, String what, String to, Happening happening, Gathered effects) {
        if (main.state().further().matters().isEmpty()) {
            return Map.of();
        }
        Map<String, List<Happening>> seen = new TreeMap<>();
        for (String key : main.state().further().matters().keySet()) {
            Line line = main.inside(key);
            if (sentTo(line, notice, to) > line.state().count(what + " " + to)) {
                effects.in(key, new Effect.Counted(what + " " + to));
                seen.put(key, List.of(happening));
            }
        }
        return seen;
    }
}
