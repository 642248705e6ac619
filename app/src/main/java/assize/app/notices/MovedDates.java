package assize.app.notices;

import assize.app.casefile.Owners;
import assize.law.access.FileAccess;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose running clock an entry moved although nobody acted in the case: because the platform could not be reached, or
 * an entry was corrected. What an act moves, its own notice tells. Stateless.
 */
final class MovedDates {
    private MovedDates() {}

    /** Whether the effects move a date in that way at all. */
    static boolean any(List<Effect> effects) {
        return effects.stream().anyMatch(effect -> moves(effects, effect));
    }

    /** The roles and holders whose date it is, people alone, each once; a role stands for all who hold it. */
    static List<String> holders(Procedure procedure, List<Effect> effects) {
        Set<String> holders = new LinkedHashSet<>();
        for (Effect effect : effects) {
            if (moves(effects, effect)) {
                switch (effect) {
                    case Effect.Fixed fixed -> owners(procedure, procedure, fixed.copy(), holders);
                    case Effect.Inside(String key, Effect.Fixed fixed) -> {
                        SideMatter matter = procedure.sideMatters().get(FileAccess.role(key));
                        if (matter != null) {
                            owners(procedure, matter.inside(), fixed.copy(), holders);
                        }
                    }
                    default -> {}
                }
            }
        }
        return new ArrayList<>(holders);
    }

    private static boolean moves(List<Effect> effects, Effect effect) {
        return switch (effect) {
            case Effect.Fixed fixed ->
                fixed.before() != null
                        && !fixed.copy().end().equals(fixed.before())
                        && (fixed.why().equals("out-of-reach")
                                || effects.stream().anyMatch(Effect.Corrected.class::isInstance));
            case Effect.Inside inside -> moves(effects, inside.effect());
            default -> false;
        };
    }

    private static void owners(Procedure procedure, Procedure line, ClockCopy copy, Set<String> holders) {
        Clock clock = line.clocks().get(copy.clock());
        if (clock == null) {
            return;
        }
        for (String owner : Owners.of(procedure, clock, copy.holder())) {
            Role role = procedure.roles().get(FileAccess.role(owner));
            if (role != null && role.kind() != Role.Kind.OFFICE) {
                holders.add(owner);
            }
        }
    }
}
