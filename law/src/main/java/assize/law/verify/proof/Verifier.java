package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Subject;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Search;
import assize.law.verify.net.NetBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proves a procedure before anybody is subject to it. Stateless; safe for all threads. */
public final class Verifier {
    private Verifier() {}

    /** What can be proved of a procedure and of the insides of its side-matters, within bounds. */
    public static Proof verify(Procedure procedure, Bounds bounds) {
        Found found = new Found();
        subjects(procedure, bounds).forEach(found::look);
        return found.judged(procedure);
    }

    /** The main line and the insides of side-matters, of which one property after another can be asked. */
    static List<Subject> subjects(Procedure procedure, Bounds bounds) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(subject(procedure, procedure, null, bounds));
        procedure
                .sideMatters()
                .values()
                .forEach(matter -> subjects.add(subject(matter.inside(), procedure, matter, bounds)));
        return subjects;
    }

    private static Subject subject(Procedure line, Procedure whole, @Nullable SideMatter matter, Bounds bounds) {
        List<Search> searches = new ArrayList<>();
        for (int holders = 1; holders <= (NetBuilder.severalHolders(line) ? 2 : 1); holders++) {
            searches.add(new Search(NetBuilder.whole(line, holders), bounds));
        }
        return new Subject(line, whole, matter, List.copyOf(searches), List.of());
    }
}
