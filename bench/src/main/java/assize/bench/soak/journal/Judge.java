package assize.bench.soak.journal;

import assize.bench.soak.node.Reply;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the docket against the journal: what was acknowledged is there once, at the place that was told; what was
 * refused is not there; nothing is there that nobody asked for; the chains are whole and the states follow from them.
 */
public final class Judge {
    private static final int MOST_LINES = 6;

    private Judge() {}

    /** Looks at some cases only. */
    public static void some(Journal journal, Database database, Set<String> cases) {
        compare(journal.of(cases), Holding.of(database, cases));
    }

    /** Looks at everything. */
    public static void all(Journal journal, Procedures procedures, Database database) {
        Holding holding = Holding.whole(database);
        compare(journal.all(), holding);
        Set<String> strange = new HashSet<>(holding.keys());
        journal.all().forEach(asked -> strange.remove(asked.request().key()));
        if (!strange.isEmpty()) {
            String one = strange.iterator().next();
            throw Fault.of("soak-unasked", "key", one, "held", holding.places(one));
        }
        List<Fault.Line> differing = new ArrayList<>();
        new Rebuild(procedures, database)
                .run(
                        problem ->
                                differing.add(new Fault.Line("soak-rebuild", "code", problem.code(), "what", problem)),
                        _ -> {});
        raise(differing);
    }

    private static void compare(Collection<Asked> journal, Holding holding) {
        List<Fault.Line> lines = new ArrayList<>(holding.broken());
        for (Asked asked : journal) {
            String wrong = wrong(asked, holding.places(asked.request().key()));
            if (!wrong.isEmpty()) {
                List<String> held = holding.places(asked.request().key());
                lines.add(new Fault.Line(wrong, "key", asked.request().key(), "asked", asked, "held", held));
            }
        }
        raise(lines);
    }

    private static String wrong(Asked asked, List<String> held) {
        Reply reply = asked.reply();
        if (held.size() > 1) {
            return "soak-doubled";
        }
        if (reply == null) {
            return "";
        }
        if (!reply.acknowledged()) {
            return held.isEmpty() ? "" : "soak-entered-although";
        }
        if (held.isEmpty()) {
            return "soak-lost";
        }
        return held.equals(List.of(reply.caseId() + ":" + reply.number())) ? "" : "soak-misplaced";
    }

    private static void raise(List<Fault.Line> lines) {
        if (!lines.isEmpty()) {
            List<Fault.Line> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
            if (lines.size() > MOST_LINES) {
                shown.add(new Fault.Line("soak-and-more", "count", lines.size() - MOST_LINES));
            }
            throw new Fault(shown);
        }
    }
}
