package assize.law.access;

import assize.law.access.Seen.Extent;
import assize.law.access.Seen.Ground;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Seal;
import assize.law.language.SideMatter;
import assize.law.step.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what of a file: the one place that decides it, for pages, extracts and whatever else shows entries. It goes
 * by what the procedure says ({@code visible}, {@code seals}, {@code private-to}); what it does not give is not shown.
 * Immutable; safe for all threads.
 *
 * <p>Whoever acted sees what they did, and whoever a notice was for sees that notice. Beyond that a role sees the file
 * or an extract of it as {@code visible} says; where the procedure says nothing, parties, those affected and offices
 * see the file. While a seal lasts, the role from which it keeps something sees of everything since only that it is
 * there: the kind of an act alone could tell what is kept from it.
 */
public final class FileAccess {
    private final Procedure procedure;
    private final String holder;
    private final String role;
    private final @Nullable Seen usual;

    /**
     * One entry, as far as this asks.
     *
     * @param own the roles or holders who acted, or for whom the notice was: {@code owner}, {@code owner 2}
     * @param effects what it changed
     */
    public record Entered(Set<String> own, List<Effect> effects) {}

    /** For somebody who holds this role in the procedure, or is one of several who do: {@code owner 2}. */
    public FileAccess(Procedure procedure, String holder) {
        this.procedure = procedure;
        this.holder = holder;
        this.role = role(holder);
        this.usual = usual();
    }

    /** The role of a holder. */
    public static String role(String holder) {
        return holder.replaceFirst(" [0-9]+$", "");
    }

    /** What is seen of each entry of a case; they are all of its entries so far, in their order. */
    public List<Seen> of(List<Entered> entries) {
        List<Seen> seen = new ArrayList<>(entries.size());
        Map<String, Integer> open = open(entries);
        for (int place = 0; place < entries.size(); place++) {
            seen.add(of(entries.get(place), sealed(open, place)));
        }
        return seen;
    }

    private Seen of(Entered entry, @Nullable Seal sealed) {
        if (entry.own().stream().anyMatch(this::own)) {
            return Seen.WHOLE;
        }
        if (sealed != null) {
            // The name of a seal could tell what is kept.
            return new Seen(Extent.WITHHELD, new Ground("seal", role, sealed.law()));
        }
        if (usual == null) {
            return new Seen(Extent.WITHHELD, new Ground("file", role, null));
        }
        Fact kept = kept(entry);
        return usual.extent() == Extent.WHOLE && kept != null
                ? new Seen(Extent.WITHOUT_CONTENT, new Ground("private", kept.name(), null))
                : usual;
    }

    /** Of several holders each sees their own; who asks for the role as a whole, that of all of them. */
    private boolean own(String acted) {
        return acted.equals(holder) || (holder.equals(role) && acted.startsWith(role + " "));
    }

    /** What the role sees where nothing else is in the way; null: nothing. */
    private @Nullable Seen usual() {
        if (!procedure.roles().containsKey(role)) {
            return null;
        }
        if (procedure.visible().isEmpty() || among(procedure.visible().getOrDefault("file", List.of()))) {
            return Seen.WHOLE;
        }
        return among(procedure.visible().getOrDefault("extract", List.of()))
                ? new Seen(Extent.WITHOUT_CONTENT, new Ground("extract", role, null))
                : null;
    }

    private boolean among(List<String> roles) {
        Role known = procedure.roles().get(role);
        return roles.contains(role)
                || (known != null && known.kind() == Role.Kind.PARTY && roles.contains("parties"))
                || (known != null && known.kind() == Role.Kind.AFFECTED && roles.contains("affected"))
                || roles.contains("public");
    }

    /** The seals against this role that have not ended, by the place of the entry that began them. */
    private Map<String, Integer> open(List<Entered> entries) {
        Map<String, Integer> open = new LinkedHashMap<>();
        for (int place = 0; place < entries.size(); place++) {
            for (Effect effect : entries.get(place).effects()) {
                if (effect instanceof Effect.Sealed sealed) {
                    Seal seal = procedure.seals().get(sealed.seal());
                    if (!sealed.open()) {
                        open.remove(sealed.seal());
                    } else if (seal != null && seal.keepsFrom().equals(role)) {
                        open.put(sealed.seal(), place);
                    }
                }
            }
        }
        return open;
    }

    private @Nullable Seal sealed(Map<String, Integer> open, int place) {
        return open.entrySet().stream()
                .filter(one -> one.getValue() <= place)
                .findFirst()
                .map(one -> procedure.seals().get(one.getKey()))
                .orElse(null);
    }

    /** A fact in the entry that must not flow to this role. */
    private @Nullable Fact kept(Entered entry) {
        Map<String, Fact> named = new HashMap<>();
        for (Effect effect : entry.effects()) {
            Effect inner = effect instanceof Effect.Inside inside ? inside.effect() : effect;
            if (inner instanceof Effect.Set set) {
                Fact fact = procedure.facts().get(set.fact().replaceFirst("[. ].*", ""));
                if (fact != null) {
                    named.put(fact.name(), fact);
                }
            }
        }
        return named.values().stream()
                .filter(fact -> !fact.privateTo().isEmpty())
                .filter(fact -> fact.privateTo().stream().noneMatch(this::belongs))
                .findFirst()
                .orElse(null);
    }

    /** Whether the role is the one that may know, or has a part in the side-matter that may. */
    private boolean belongs(String keeper) {
        SideMatter matter = procedure.sideMatters().get(keeper);
        return keeper.equals(role)
                || (matter != null
                        && (matter.openedBy().contains(role)
                                || matter.inside().actions().values().stream().anyMatch(this::takesPart)));
    }

    private boolean takesPart(Action action) {
        return action.by().contains(role);
    }
}
