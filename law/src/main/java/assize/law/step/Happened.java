package assize.law.step;

import assize.law.language.Upon;

/** Whether a step was what the law waits for, seen from the main line or from a side-matter. */
final class Happened {
    private Happened() {}

    static boolean in(Line line, Upon upon, Outcome last) {
        return switch (upon) {
            case Upon.Done done -> did(line, last, done.action());
            case Upon.Enters enters -> entered(line, last, enters.stage());
            case Upon.Told told -> told(line, told, last);
            case Upon.Passes passes -> passed(line, passes.clock(), last);
            case Upon.Outcome outcome -> outcome(outcome, last);
            case Upon.Opened opened -> last.effects().contains(new Effect.Counted("open " + opened.matter()));
            case Upon.Inside inside -> inside(line, inside, last);
            case Upon.Main main -> in(now(line, last), main.what(), last);
            case Upon.MainEnds ignored ->
                last.effects().stream().anyMatch(e -> e instanceof Effect.Entered entered && entered.end());
            case Upon.Day day ->
                last.effects().stream()
                        .anyMatch(e -> own(line, e) instanceof Effect.Set set
                                && set.fact().equals(day.fact())
                                && set.value() != null);
        };
    }

    private static Line now(Line line, Outcome last) {
        return Line.main(line.main().plan(), last.after());
    }

    /** An effect as the line sees it; the main line's where it is another's. */
    private static Effect own(Line line, Effect effect) {
        return effect instanceof Effect.Inside inside && inside.matter().equals(line.matter())
                ? inside.effect()
                : effect;
    }

    private static boolean own(Line line, Outcome last, Effect effect) {
        return last.effects().contains(line.matter() == null ? effect : new Effect.Inside(line.matter(), effect));
    }

    /** Only what has taken effect was done. */
    private static boolean did(Line line, Outcome last, String action) {
        boolean acts = last.event() instanceof Event.Act || last.event() instanceof Event.LawActs;
        return acts && own(line, last, new Effect.Counted(action));
    }

    private static boolean entered(Line line, Outcome last, String stage) {
        for (Effect effect : last.effects()) {
            Effect seen = line.matter() == null
                    ? effect
                    : effect instanceof Effect.Inside inside && inside.matter().equals(line.matter())
                            ? inside.effect()
                            : null;
            if (seen instanceof Effect.Entered entered && entered.stage().equals(stage)) {
                return true;
            }
        }
        return false;
    }

    private static boolean told(Line line, Upon.Told told, Outcome last) {
        if (told.how() == Upon.How.SENT) {
            return own(line, last, new Effect.Counted(told.notice() + " sent"));
        }
        boolean said = last.event() instanceof Event.Told event
                && event.notice().equals(told.notice())
                && event.how() == told.how();
        return said
                && (line.matter() == null
                        || last.effects().stream()
                                .anyMatch(e -> e instanceof Effect.Inside inside
                                        && inside.matter().equals(line.matter())
                                        && inside.effect() instanceof Effect.Counted));
    }

    private static boolean outcome(Upon.Outcome outcome, Outcome last) {
        return last.event() instanceof Event.LinkTold told
                ? told.link().equals(outcome.matter()) && told.outcome().equals(outcome.outcome())
                : last.effects().contains(new Effect.Linked(outcome.matter(), outcome.outcome()));
    }

    private static boolean inside(Line line, Upon.Inside inside, Outcome last) {
        Line main = now(line, last);
        return last.after().further().matters().keySet().stream()
                .filter(key -> Matters.base(key).equals(inside.matter()))
                .anyMatch(key -> in(main.inside(key), inside.what(), last));
    }

    /** A clock of which each receiver has a copy has passed when the last copy has. */
    private static boolean passed(Line line, String clock, Outcome last) {
        if (!(last.event() instanceof Event.ClockPasses event)) {
            return false;
        }
        String address = line.address(clock);
        boolean ours = event.copy().equals(address) || event.copy().startsWith(address + " of ");
        if (!ours) {
            return false;
        }
        Line after = now(line, last);
        return (line.matter() == null ? after : after.inside(line.matter()))
                .view(event.at())
                .passed(clock);
    }
}
