package assize.law.language.read;

import assize.law.language.Role;
import assize.law.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells names that mean nothing, each at its word in the file. */
record NameCheck(Reading reading, Places places) {
    void known(String code, Collection<String> found, Collection<String> allowed, Place place) {
        found.forEach(name -> known(code, name, allowed, place));
    }

    void known(String code, @Nullable String found, Collection<String> allowed, Place place, String... more) {
        if (found != null && !found.isEmpty() && !allowed.contains(found)) {
            reading.unknownName(code, places.of(found, place), found, allowed, more);
        }
    }

    void role(@Nullable String found, Map<String, Role> roles, Place place) {
        known("unknown-role", found, roles.keySet(), place);
    }

    /** Roles, or one of a few other words that stand for people. */
    void roles(Collection<String> found, Map<String, Role> roles, Place place, String... besides) {
        List<String> allowed = new ArrayList<>(roles.keySet());
        allowed.addAll(List.of(besides));
        known("unknown-role", found, allowed, place);
    }

    /** A role of which each holder stands alone. */
    void each(@Nullable String found, Map<String, Role> roles, Place place) {
        role(found, roles, place);
        Role role = found == null ? null : roles.get(found);
        if (role != null && !role.each()) {
            reading.problem("not-each", places.of(role.name(), place), "role", role.name());
        }
    }
}
