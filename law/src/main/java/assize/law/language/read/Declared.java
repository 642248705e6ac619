package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Role;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a procedure declares, gathered before anything refers to them. Those of a side-matter hold its own
 * stages, actions and clocks, and what it shares with the main line.
 */
final class Declared {
    final Map<String, Role> roles = new LinkedHashMap<>();
    final Set<String> stages = new LinkedHashSet<>();
    final Set<String> actions = new LinkedHashSet<>();
    final Set<String> clocks = new LinkedHashSet<>();
    final Set<String> reviews = new LinkedHashSet<>();
    final Set<String> notices = new LinkedHashSet<>();
    final Set<String> tracks = new LinkedHashSet<>();
    final Set<String> seals = new LinkedHashSet<>();
    final Map<String, Fact> facts = new LinkedHashMap<>();
    final Map<String, Form> forms = new LinkedHashMap<>();
    final Map<String, PowerReader.Kind> powers = new LinkedHashMap<>();
    /** For each action the stages in which its file says that it is open. */
    final Map<String, List<String>> openIn = new LinkedHashMap<>();
    /** The words in which each link can end. */
    final Map<String, Set<String>> links = new LinkedHashMap<>();
    /** The words in which each side-matter can end. */
    final Map<String, Set<String>> outcomes = new LinkedHashMap<>();
    /** What is declared inside each side-matter. */
    final Map<String, Declared> matters = new LinkedHashMap<>();
    /** The main line, seen from a side-matter; null in the main line itself. */
    final @Nullable Declared main;

    Declared(@Nullable Declared main) {
        this.main = main;
        if (main != null) {
            roles.putAll(main.roles);
            reviews.addAll(main.reviews);
            notices.addAll(main.notices);
            tracks.addAll(main.tracks);
            seals.addAll(main.seals);
            facts.putAll(main.facts);
            forms.putAll(main.forms);
            powers.putAll(main.powers);
            links.putAll(main.links);
        }
    }

    /** The type of a fact, or null if there is none of that name. */
    Fact.@Nullable Type typeOf(String fact) {
        Fact found = facts.get(fact);
        return found == null ? null : found.type();
    }

    /** True for a date among the facts, or in a form kept under a fact: {@code claim.known}. */
    boolean isDate(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return typeOf(name) == Fact.Type.DATE;
        }
        Fact fact = facts.get(name.substring(0, dot));
        Form form = fact == null || fact.form() == null ? null : forms.get(fact.form());
        Form.Field field = form == null ? null : form.fields().get(name.substring(dot + 1));
        return field != null && field.type() == Fact.Type.DATE;
    }

    /** True where the form kept under the first part of a dotted name isn't there: told once, as an unknown form. */
    boolean lacksForm(String name) {
        int dot = name.indexOf('.');
        Fact fact = dot < 0 ? null : facts.get(name.substring(0, dot));
        return fact != null && fact.form() != null && !forms.containsKey(fact.form());
    }

    /** The actions, and with a dot those inside side-matters. */
    Set<String> actionsEverywhere() {
        Set<String> all = new LinkedHashSet<>(actions);
        matters.forEach((matter, inside) -> inside.actions.forEach(action -> all.add(matter + "." + action)));
        return all;
    }

    /** The clocks, and with a dot those inside side-matters. */
    Set<String> clocksEverywhere() {
        Set<String> all = new LinkedHashSet<>(clocks);
        matters.forEach((matter, inside) -> inside.clocks.forEach(clock -> all.add(matter + "." + clock)));
        return all;
    }

    /** The kinds of body at which offices are held. */
    Set<String> bodies() {
        Set<String> bodies = new LinkedHashSet<>();
        roles.values().stream().map(Role::at).forEach(at -> {
            if (at != null) {
                bodies.add(at);
            }
        });
        return bodies;
    }
}
