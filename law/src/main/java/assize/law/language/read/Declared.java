package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Form;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a procedure declares, gathered before anything refers to them. */
final class Declared {
    final Set<String> roles = new LinkedHashSet<>();
    final Set<String> stages = new LinkedHashSet<>();
    final Set<String> actions = new LinkedHashSet<>();
    final Set<String> clocks = new LinkedHashSet<>();
    final Set<String> reviews = new LinkedHashSet<>();
    final Set<String> notices = new LinkedHashSet<>();
    final Set<String> links = new LinkedHashSet<>();
    final Map<String, Fact> facts = new LinkedHashMap<>();
    final Map<String, Form> forms = new LinkedHashMap<>();

    /** The type of a fact, or null if there is none of that name. */
    Fact.@Nullable Type typeOf(String fact) {
        Fact found = facts.get(fact);
        return found == null ? null : found.type();
    }
}
