package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who holds the roles of which there are several: {@code defendant 1}, {@code defendant 2}; others hold themselves. */
final class Holders {
    private Holders() {}

    /** The role of a holder: {@code defendant} of {@code defendant 2}. */
    static String base(String holder) {
        int blank = holder.lastIndexOf(' ');
        return blank > 0 && number(holder) > 0 ? holder.substring(0, blank) : holder;
    }

    /** The number of a holder; 0 where the name has none. */
    static int number(String holder) {
        String digits = holder.substring(holder.lastIndexOf(' ') + 1);
        boolean number =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(Character::isDigit);
        return number ? Integer.parseInt(digits) : 0;
    }

    static boolean each(Procedure procedure, String role) {
        Role known = procedure.roles().get(role);
        return known != null && known.each();
    }

    /** The present holders of a role; the role itself where there are not several. */
    static List<String> of(Procedure procedure, State main, String role) {
        if (!each(procedure, role)) {
            return List.of(role);
        }
        List<String> holders = new ArrayList<>();
        Further.Party party = main.further().holders().get(role);
        if (party != null) {
            for (int n = 1; n <= party.joined(); n++) {
                if (!party.left().contains(n)) {
                    holders.add(role + " " + n);
                }
            }
        }
        return holders;
    }

    /** All holders of the roles of a kind. */
    static List<String> ofKind(Procedure procedure, State main, Role.Kind kind) {
        List<String> holders = new ArrayList<>();
        for (Role role : procedure.roles().values()) {
            if (role.kind() == kind) {
                holders.addAll(of(procedure, main, role.name()));
            }
        }
        return holders;
    }

    /** The number of the next holder to join. */
    static int next(State main, String role) {
        Further.Party party = main.further().holders().get(role);
        return party == null ? 1 : party.joined() + 1;
    }

    /**
     * The holder that a name means: the only one where there is one. Whoever is affected joins with a first act.
     *
     * @return null, with a reason, where there is no such holder or it isn't said which
     */
    static @Nullable String named(Checks checks, Line line, String name, boolean mayJoin) {
        String role = base(name);
        Procedure procedure = line.main().procedure();
        if (!line.main().plan().several() || !each(procedure, role)) {
            return name;
        }
        List<String> present = of(procedure, line.main().state(), role);
        Role known = procedure.roles().get(role);
        boolean joins = mayJoin && known != null && known.kind() == Role.Kind.AFFECTED;
        int next = next(line.main().state(), role);
        if (!name.equals(role)) {
            boolean nextOne = joins && name.equals(role + " " + next);
            if (nextOne || present.contains(name)) {
                return name;
            }
            checks.refuse("no-such-holder", "holder", name, "allowed", list(present));
            return null;
        }
        if (present.size() == 1) {
            return present.getFirst();
        }
        if (present.isEmpty() && joins) {
            return role + " " + next;
        }
        checks.refuse("holder-not-said", "role", role, "allowed", list(present));
        return null;
    }

    static String list(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    /** Whose copies of a clock something concerns that happens to all, or to those whom a notice addresses. */
    static List<String> copies(Procedure main, State state, Clock clock, @Nullable Upon upon) {
        if (clock.per() != null) {
            return of(main, state, clock.per());
        }
        List<String> addressed = addressed(main, upon);
        Set<String> holders = new LinkedHashSet<>();
        for (String owner : clock.owners()) {
            List<String> roles = new ArrayList<>();
            switch (owner) {
                case "party" -> kind(main, Role.Kind.PARTY, addressed, roles);
                case "affected" -> kind(main, Role.Kind.AFFECTED, addressed, roles);
                default -> {
                    if (addressed.isEmpty() || addressed.contains("public") || addressed.contains(owner)) {
                        roles.add(owner);
                    }
                }
            }
            roles.forEach(role -> holders.addAll(of(main, state, role)));
            if (addressed.contains("public")) {
                roles.stream().filter(role -> unknown(main, role)).forEach(holders::add);
            }
        }
        return List.copyOf(holders);
    }

    /** What is made public runs for those too who have not come forward yet: one copy stands for them. */
    private static boolean unknown(Procedure main, String role) {
        Role known = main.roles().get(role);
        return known != null && known.each() && known.kind() == Role.Kind.AFFECTED;
    }

    /** A holder's own copy, or the one that stands for all who had not come forward. */
    static @Nullable ClockCopy copyOf(State state, String clock, String holder) {
        ClockCopy own = state.clocks().get(clock + " of " + holder);
        return own != null || number(holder) == 0 ? own : state.clocks().get(clock + " of " + base(holder));
    }

    /** Whose copies of a clock there may be, whichever of its starts happens. */
    static List<String> copies(Procedure main, State state, Clock clock) {
        if (clock.per() != null || clock.from().size() == 1) {
            return copies(
                    main,
                    state,
                    clock,
                    clock.from().isEmpty() ? null : clock.from().getFirst());
        }
        Set<String> holders = new LinkedHashSet<>();
        clock.from().forEach(from -> holders.addAll(copies(main, state, clock, from)));
        return List.copyOf(holders);
    }

    /** All of a kind; of those whom a notice addresses, an office that has its say stands beside the parties. */
    private static void kind(Procedure procedure, Role.Kind kind, List<String> addressed, List<String> into) {
        if (addressed.isEmpty() || addressed.contains("public")) {
            procedure.roles().values().stream()
                    .filter(role -> role.kind() == kind)
                    .forEach(role -> into.add(role.name()));
            return;
        }
        for (String name : addressed) {
            Role role = procedure.roles().get(name);
            boolean party = kind == Role.Kind.PARTY && role != null && role.kind() != Role.Kind.AFFECTED;
            if (party || (role != null && role.kind() == kind)) {
                into.add(name);
            }
        }
    }

    private static List<String> addressed(Procedure procedure, @Nullable Upon upon) {
        return switch (upon) {
            case Upon.Told told -> procedure.notice(told.notice()).to();
            case Upon.Main main -> addressed(procedure, main.what());
            case Upon.Inside inside -> addressed(procedure, inside.what());
            case null, default -> List.of();
        };
    }
}
