package assize.law.verify.net;

import assize.law.language.Procedure;
import assize.law.language.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who holds the roles while a net is built: each party role whose holders stand for themselves has one or two, which
 * the proof is tried with; affected roles and those who stand in one position count as one.
 */
final class Holders {
    private final Map<String, List<String>> byRole = new LinkedHashMap<>();
    private final Map<String, Role.Kind> kinds = new LinkedHashMap<>();

    Holders(Procedure procedure, int many) {
        for (Role role : procedure.roles().values()) {
            kinds.put(role.name(), role.kind());
            List<String> names = new ArrayList<>();
            if (role.each() && role.kind() == Role.Kind.PARTY && many > 1) {
                for (int i = 1; i <= many; i++) {
                    names.add(role.name() + " " + i);
                }
            } else {
                names.add(role.name());
            }
            byRole.put(role.name(), List.copyOf(names));
        }
    }

    /** The holders of a role; {@code party} and {@code affected} stand for all roles of that kind. */
    List<String> of(String role) {
        Role.Kind kind = switch (role) {
            case "party" -> Role.Kind.PARTY;
            case "affected" -> Role.Kind.AFFECTED;
            default -> null;
        };
        if (kind == null || byRole.containsKey(role)) {
            return byRole.getOrDefault(role, List.of());
        }
        List<String> all = new ArrayList<>();
        byRole.forEach((name, names) -> {
            if (kinds.get(name) == kind) {
                all.addAll(names);
            }
        });
        return all;
    }

    /** The role that somebody holds. */
    static String role(String holder) {
        int blank = holder.indexOf(' ');
        return blank < 0 ? holder : holder.substring(0, blank);
    }

    /** True if the role has several holders here. */
    boolean several(String role) {
        return of(role).size() > 1;
    }
}
