package assize.law.step;

import assize.law.language.Upon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens in one step, as the clocks see it: each line sees its own by its plain name and the others' from
 * outside.
 */
final class Happenings {
    private final List<Happening> main = new ArrayList<>();
    private final List<Happening> inside = new ArrayList<>();
    private final @Nullable String matter;
    private boolean mainEnds;
    private boolean insideEnds;

    /** What happens on the main line, or inside a side-matter. */
    Happenings(@Nullable String matter) {
        this.matter = matter;
    }

    /** Something that has happened, and for a notice that reached somebody: whom. */
    record Happening(Upon what, @Nullable String receiver) {}

    /** Something happens where the step is taken. */
    void here(Upon what, @Nullable String receiver) {
        if (matter == null) {
            main(what, receiver);
        } else {
            inside.add(new Happening(what, receiver));
            main.add(new Happening(new Upon.Inside(Matters.base(matter), what), receiver));
        }
    }

    void main(Upon what, @Nullable String receiver) {
        main.add(new Happening(what, receiver));
    }

    /** The line in which the step is taken has come to its end. */
    void ends() {
        mainEnds |= matter == null;
        insideEnds |= matter != null;
    }

    boolean mainEnds() {
        return mainEnds;
    }

    boolean happened(Upon upon) {
        return main.stream().anyMatch(happening -> happening.what().equals(upon));
    }

    List<Happening> main() {
        return main;
    }

    @Nullable
    String matter() {
        return matter;
    }

    /** What a side-matter sees, and whether it has ended itself. */
    List<Happening> seen(String key, List<Happening> told) {
        List<Happening> seen = new ArrayList<>(told);
        if (key.equals(matter)) {
            seen.addAll(inside);
        }
        for (Happening happening : main) {
            if (happening.what() instanceof Upon.Day) {
                seen.add(happening);
            }
            if (!(happening.what() instanceof Upon.Inside)) {
                seen.add(new Happening(new Upon.Main(happening.what()), happening.receiver()));
            }
        }
        if (mainEnds) {
            seen.add(new Happening(new Upon.MainEnds(), null));
        }
        return seen;
    }

    boolean ends(String key) {
        return insideEnds && key.equals(matter);
    }
}
