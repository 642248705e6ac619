package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.put;
import static assize.law.verify.mutant.With.with;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A procedure while it is changed, one place after another. Changes are given as component and value in turn. */
final class Draft {
    private Procedure whole;
    private final @Nullable String matter;

    /** Of a line: that of a side-matter, or the main one. */
    Draft(Procedure whole, @Nullable SideMatter matter) {
        this.whole = whole;
        this.matter = matter == null ? null : matter.name();
    }

    Procedure procedure() {
        return whole;
    }

    /** Changes an action of the line. */
    Draft action(String name, @Nullable Object... changes) {
        return in(matter, name, changes);
    }

    /** Changes an action where it stands. */
    Draft action(Subject.Placed placed, @Nullable Object... changes) {
        String where = placed.matter() == null ? null : placed.matter().name();
        return in(where, placed.action().name(), changes);
    }

    private Draft in(@Nullable String where, String name, @Nullable Object... changes) {
        return line(where, line -> {
            Action action = line.actions().get(name);
            return action == null ? line : with(line, "actions", put(line.actions(), name, with(action, changes)));
        });
    }

    /** Puts another action into the line. */
    Draft more(Action action) {
        return line(matter, line -> with(line, "actions", put(line.actions(), action.name(), action)));
    }

    /** Takes an action out of the line. */
    Draft without(String action) {
        return line(matter, line -> with(line, "actions", put(line.actions(), action, null)));
    }

    /** Changes a clock of the line, or of the line that has it. */
    Draft clock(String name, @Nullable Object... changes) {
        int dot = name.indexOf('.');
        String where = dot < 0 ? matter : name.substring(0, dot);
        Draft here = clock(where, name.substring(dot + 1), changes);
        return dot < 0 && where != null ? here.clock(null, name, changes) : here;
    }

    private Draft clock(@Nullable String where, String name, @Nullable Object... changes) {
        return line(where, line -> {
            Clock clock = line.clocks().get(name);
            return clock == null ? line : with(line, "clocks", put(line.clocks(), name, with(clock, changes)));
        });
    }

    /** Puts another clock into the line. */
    Draft more(Clock clock) {
        return line(matter, line -> with(line, "clocks", put(line.clocks(), clock.name(), clock)));
    }

    /** Puts another stage into the line. */
    Draft more(Procedure.Stage stage) {
        return line(matter, line -> with(line, "stages", put(line.stages(), stage.name(), stage)));
    }

    /** Changes a notice. */
    Draft notice(String name, @Nullable Object... changes) {
        return everywhere("notices", name, changes);
    }

    /** Changes a review. */
    Draft review(String name, @Nullable Object... changes) {
        return everywhere("reviews", name, changes);
    }

    /** Changes a role. */
    Draft role(String name, @Nullable Object... changes) {
        return everywhere("roles", name, changes);
    }

    /** Changes a fact. */
    Draft fact(String name, @Nullable Object... changes) {
        return everywhere("facts", name, changes);
    }

    /** Changes a form. */
    Draft form(String name, @Nullable Object... changes) {
        return everywhere("forms", name, changes);
    }

    /** Changes a seal. */
    Draft seal(String name, @Nullable Object... changes) {
        return everywhere("seals", name, changes);
    }

    @SuppressWarnings("unchecked")
    private Draft everywhere(String component, String name, @Nullable Object... changes) {
        return all(line -> {
            Map<String, ? extends Record> map = named(line, component);
            Record there = map.get(name);
            if (there == null) {
                return line;
            }
            return with(line, component, put(Map.class.cast(map), name, with(there, changes)));
        });
    }

    private static Map<String, ? extends Record> named(Procedure line, String component) {
        return switch (component) {
            case "notices" -> line.notices();
            case "reviews" -> line.reviews();
            case "roles" -> line.roles();
            case "facts" -> line.facts();
            case "forms" -> line.forms();
            default -> line.seals();
        };
    }

    /** Changes what only the main line has. */
    Draft main(@Nullable Object... changes) {
        whole = with(whole, changes);
        return this;
    }

    /** Changes a side-matter. */
    Draft matter(String name, @Nullable Object... changes) {
        SideMatter there = whole.sideMatters().get(name);
        if (there != null) {
            whole = with(whole, "sideMatters", put(whole.sideMatters(), name, with(there, changes)));
        }
        return this;
    }

    /** Changes the line itself and everything inside it. */
    Draft line(@Nullable String where, UnaryOperator<Procedure> change) {
        if (where == null) {
            whole = change.apply(whole);
            return this;
        }
        SideMatter there = whole.sideMatters().get(where);
        return there == null ? this : matter(where, "inside", change.apply(there.inside()));
    }

    /** Changes each line alike. */
    Draft all(UnaryOperator<Procedure> change) {
        List<String> lines = new ArrayList<>(whole.sideMatters().keySet());
        line(null, change);
        lines.forEach(name -> line(name, change));
        return this;
    }

    /** Nobody of a role may do an action any longer; where nobody else could, an office may. */
    Draft shut(Subject.Placed placed, String role) {
        List<String> left = With.minus(placed.action().by(), role);
        List<String> by = left.isEmpty() ? List.of(office(role)) : left;
        action(placed, "by", by);
        if (placed.matter() != null && placed.action().name().equals(SideMatter.OPEN)) {
            matter(placed.matter().name(), "openedBy", by);
        }
        return this;
    }

    private String office(String besides) {
        return whole.roles().values().stream()
                .filter(role -> role.kind() == assize.law.language.Role.Kind.OFFICE)
                .map(assize.law.language.Role::name)
                .filter(name -> !name.equals(besides))
                .findFirst()
                .orElse("nobody");
    }
}
