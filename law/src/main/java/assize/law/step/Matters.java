package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The side-matters of a case: how they are named, which are open, and where the name of an action leads. */
final class Matters {
    private static final String OPEN = SideMatter.OPEN + " ";

    private Matters() {}

    /** Where an action is done. */
    record Address(Line line, Action action, boolean opens) {}

    /** The side-matter in the procedure: {@code preservation} of {@code preservation 2}. */
    static String base(String key) {
        return Holders.base(key);
    }

    /** True if one of that name is open. */
    static boolean open(State main, String name) {
        for (Map.Entry<String, State> matter : main.further().matters().entrySet()) {
            if (!matter.getValue().ended() && base(matter.getKey()).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** True in the stages of the main line in which a side-matter may be opened. */
    static boolean during(Line main, SideMatter matter) {
        if (matter.during().isEmpty() || matter.during().contains(main.state().stage())) {
            return true;
        }
        Procedure.Stage now = main.procedure().stages().get(main.state().stage());
        return now != null && !now.burden().isEmpty() && matter.during().contains("burdened");
    }

    /** Those of that name which are open. */
    static List<String> allOpen(State main, String name) {
        List<String> open = new ArrayList<>();
        main.further().matters().forEach((key, matter) -> {
            if (!matter.ended() && base(key).equals(name)) {
                open.add(key);
            }
        });
        return open;
    }

    /** The name under which the next one is opened. */
    static String next(State main, String name) {
        long before = main.further().matters().keySet().stream()
                .filter(key -> base(key).equals(name))
                .count();
        return before == 0 ? name : name + " " + (before + 1);
    }

    /** Where the name of an action leads; null, with a reason, where it leads nowhere. */
    static @Nullable Address address(Checks checks, Line main, String name) {
        Action plain = main.procedure().actions().get(name);
        if (plain != null) {
            return new Address(main, plain, false);
        }
        if (main.plan().inside().isEmpty()) {
            return unknown(checks, main, name);
        }
        if (name.startsWith(OPEN)) {
            return opening(checks, main, name);
        }
        int dot = name.indexOf('.');
        String key = dot < 0 ? name : name.substring(0, dot);
        if (dot < 0 || !main.plan().inside().containsKey(base(key))) {
            return unknown(checks, main, name);
        }
        String matter = meant(checks, main.state(), key);
        if (matter == null) {
            return null;
        }
        Line line = main.inside(matter);
        Action action = line.procedure().actions().get(name.substring(dot + 1));
        return action == null || action.name().equals(SideMatter.OPEN)
                ? unknown(checks, main, name)
                : new Address(line, action, false);
    }

    private static @Nullable Address opening(Checks checks, Line main, String name) {
        String wanted = name.substring(OPEN.length());
        SideMatter matter = main.procedure().sideMatters().get(wanted);
        if (matter == null) {
            return unknown(checks, main, name);
        }
        Line line = main.inside(next(main.state(), wanted));
        Action open = line.procedure().actions().get(SideMatter.OPEN);
        if (open == null) {
            throw new IllegalStateException(wanted + " can't be opened");
        }
        if (!matter.many() && !wanted.equals(line.matter())) {
            checks.refuse("matter-open-already", "matter", wanted);
        }
        return new Address(line, open, true);
    }

    /** The only open one of a name, or the one that is numbered; an ended one where that is what is named. */
    static @Nullable String meant(Checks checks, State main, String key) {
        String name = base(key);
        if (!key.equals(name)) {
            String numbered = Holders.number(key) == 1 ? name : key;
            if (main.further().matters().containsKey(numbered)) {
                return numbered;
            }
            checks.refuse("matter-not-open", "matter", key);
            return null;
        }
        List<String> open = allOpen(main, name);
        if (open.size() == 1) {
            return open.getFirst();
        }
        if (open.isEmpty()) {
            checks.refuse("matter-not-open", "matter", name);
        } else {
            checks.refuse("matter-not-said", "matter", name, "allowed", String.join(", ", open));
        }
        return null;
    }

    private static @Nullable Address unknown(Checks checks, Line main, String name) {
        List<String> names = new ArrayList<>(main.procedure().actions().keySet());
        main.plan().inside().forEach((matter, inside) -> {
            names.add(OPEN + matter);
            inside.procedure().actions().keySet().forEach(action -> names.add(matter + "." + action));
        });
        String nearest = Nearest.to(name, names).map(n -> "'" + n + "'").orElse("-");
        checks.refuse("no-such-action", "action", name, "nearest", nearest);
        return null;
    }
}
