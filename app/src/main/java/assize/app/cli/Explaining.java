package assize.app.cli;

import assize.law.verify.Property;
import assize.law.verify.tell.Explanation;
import java.util.Set;

/** Tells what a property is, with a procedure that has it and one that lacks it. */
final class Explaining {
    private final Desk desk;
    private final Set<String> countings;

    Explaining(Desk desk, Set<String> countings) {
        this.desk = desk;
        this.countings = countings;
    }

    void explain(Property property) {
        desk.out().println(property + " " + part(property, "name"));
        desk.out().println();
        desk.out().println(part(property, "sentence"));
        desk.say("explain-root", "law", Explanation.source(property, desk.language()));
        desk.say("explain-mend", "mend", part(property, "mend"));
        desk.say("explain-watched", "watched", part(property, "watched"));
        desk.say("explain-how", "property", property);
        example(property, "good");
        example(property, "bad");
    }

    private String part(Property property, String part) {
        return Explanation.of(property, part, desk.language());
    }

    private void example(Property property, String which) {
        String example = Explanation.example(property, which);
        if (example != null) {
            desk.out().println();
            desk.say("explain-" + which);
            desk.out().println();
            example.lines().forEach(line -> desk.out().println(line.isEmpty() ? "" : "    " + line));
            desk.out().println();
            Explanation.finding(property, example, countings, desk.language())
                    .ifPresentOrElse(
                            said -> desk.say("explain-found", "said", said), () -> desk.say("explain-nothing-found"));
        }
    }
}
