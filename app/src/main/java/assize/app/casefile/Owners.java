package assize.app.casefile;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose duty or right a clock of a case is. Stateless. */
public final class Owners {
    private Owners() {}

    /** The clock of a name; {@code matter.clock} in a side-matter, {@code matter 2.clock} in a second one. */
    public static Optional<Clock> clock(Procedure procedure, String name) {
        int dot = name.indexOf('.');
        String opened = dot < 0 ? "" : name.substring(0, dot).replaceFirst(" \\d+$", "");
        var matter = procedure.sideMatters().get(opened);
        return Optional.ofNullable(
                matter == null
                        ? procedure.clocks().get(name)
                        : matter.inside().clocks().get(name.substring(dot + 1)));
    }

    /** The roles whose clock it is, or the holder of this copy. */
    public static List<String> of(Procedure procedure, Clock clock, @Nullable String holder) {
        if (holder != null && clock.per() == null) {
            return List.of(holder);
        }
        List<String> owners = new ArrayList<>();
        for (String owner : clock.owners()) {
            switch (owner) {
                case "party" -> owners.addAll(kind(procedure, Role.Kind.PARTY));
                case "affected" -> owners.addAll(kind(procedure, Role.Kind.AFFECTED));
                default -> owners.add(owner);
            }
        }
        return owners;
    }

    private static List<String> kind(Procedure procedure, Role.Kind kind) {
        return procedure.roles().values().stream()
                .filter(role -> role.kind() == kind)
                .map(Role::name)
                .toList();
    }
}
