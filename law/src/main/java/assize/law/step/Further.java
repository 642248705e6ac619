package assize.law.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case knows only where its procedure uses more of the language; most cases hold {@link #NOTHING}. Immutable.
 *
 * @param track null: none chosen
 * @param requests the open requests, with who asked
 * @param holders the holders of each role of which there are several
 * @param matters the side-matters by name; the second of a name is {@code NAME 2}
 * @param seals the seals that last, with the notices held back
 * @param lots who was drawn, by role
 * @param consents what waits for everybody, with those who have agreed
 * @param disputed the copies of clocks of which it is disputed whether they were kept
 * @param outages when nobody could reach the platform, as far as a time of this case is concerned
 * @param joined ids of the linked matters that are handled together with this one
 */
public record Further(
        @Nullable String track,
        Map<String, Set<Effect.Acted>> requests,
        Map<String, Party> holders,
        Map<String, State> matters,
        Map<String, List<Held>> seals,
        Map<String, Lot> lots,
        Map<String, Set<String>> consents,
        Set<String> disputed,
        List<Effect.OutOfReach> outages,
        Set<String> joined) {

    /** Nothing of it. */
    public static final Further NOTHING = new Further(
            null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of(), Set.of());

    /** The holders of a role: how many ever joined, and the numbers of those who left. */
    public record Party(int joined, Set<Integer> left) {}

    /** A notice held back, and the holder to whom alone it goes; null: to all its receivers. */
    public record Held(String notice, @Nullable String to) {}

    /** Who was drawn for an office, and who was drawn before; null: nobody now. */
    public record Lot(@Nullable String person, Set<String> earlier) {}

    boolean nothing() {
        return equals(NOTHING);
    }

    Further after(Effect.Beyond effect) {
        return switch (effect) {
            case Effect.Tracked t ->
                new Further(t.track(), requests, holders, matters, seals, lots, consents, disputed, outages, joined);
            case Effect.Requested r -> requests(asked(r));
            case Effect.Joined j -> holders(put(holders, j.role(), joined(holders.get(j.role()))));
            case Effect.Left l -> holders(put(holders, Holders.base(l.holder()), left(l.holder())));
            case Effect.Sealed s -> seals(s.open() ? put(seals, s.seal(), List.of()) : without(seals, s.seal()));
            case Effect.HeldBack h ->
                seals(put(
                        seals, h.seal(), more(seals.getOrDefault(h.seal(), List.of()), new Held(h.notice(), h.to()))));
            case Effect.Drawn d -> lots(put(lots, d.role(), drawn(lots.get(d.role()), d.person())));
            case Effect.Consented c ->
                consents(
                        c.holder() == null
                                ? without(consents, c.action())
                                : put(consents, c.action(), with(consents.get(c.action()), c.holder())));
            case Effect.Disputed d -> disputed(d.open() ? with(disputed, d.copy()) : less(disputed, d.copy()));
            case Effect.OutOfReach o -> outages(more(outages, o));
        };
    }

    Further joinedWith(String caseId) {
        return new Further(
                track, requests, holders, matters, seals, lots, consents, disputed, outages, with(joined, caseId));
    }

    Further matter(String key, State state) {
        return new Further(
                track, requests, holders, put(matters, key, state), seals, lots, consents, disputed, outages, joined);
    }

    private Map<String, Set<Effect.Acted>> asked(Effect.Requested r) {
        return r.by() == null
                ? without(requests, r.request())
                : put(requests, r.request(), with(requests.get(r.request()), r.by()));
    }

    private static Party joined(@Nullable Party before) {
        return before == null ? new Party(1, Set.of()) : new Party(before.joined() + 1, before.left());
    }

    private Party left(String holder) {
        Party before = holders.getOrDefault(Holders.base(holder), new Party(0, Set.of()));
        return new Party(before.joined(), with(before.left(), Holders.number(holder)));
    }

    private static Lot drawn(@Nullable Lot before, @Nullable String person) {
        if (before == null) {
            return new Lot(person, Set.of());
        }
        String was = before.person();
        return new Lot(person, was == null || was.equals(person) ? before.earlier() : with(before.earlier(), was));
    }

    private Further requests(Map<String, Set<Effect.Acted>> now) {
        return new Further(track, now, holders, matters, seals, lots, consents, disputed, outages, joined);
    }

    private Further holders(Map<String, Party> now) {
        return new Further(track, requests, now, matters, seals, lots, consents, disputed, outages, joined);
    }

    private Further seals(Map<String, List<Held>> now) {
        return new Further(track, requests, holders, matters, now, lots, consents, disputed, outages, joined);
    }

    private Further lots(Map<String, Lot> now) {
        return new Further(track, requests, holders, matters, seals, now, consents, disputed, outages, joined);
    }

    private Further consents(Map<String, Set<String>> now) {
        return new Further(track, requests, holders, matters, seals, lots, now, disputed, outages, joined);
    }

    private Further disputed(Set<String> now) {
        return new Further(track, requests, holders, matters, seals, lots, consents, now, outages, joined);
    }

    private Further outages(List<Effect.OutOfReach> now) {
        return new Further(track, requests, holders, matters, seals, lots, consents, disputed, now, joined);
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
        Map<String, T> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    private static <T> Map<String, T> without(Map<String, T> map, String key) {
        Map<String, T> fewer = new LinkedHashMap<>(map);
        fewer.remove(key);
        return Collections.unmodifiableMap(fewer);
    }

    private static <T> Set<T> with(@Nullable Set<T> set, T item) {
        Set<T> more = new LinkedHashSet<>(set == null ? Set.of() : set);
        more.add(item);
        return Collections.unmodifiableSet(more);
    }

    private static <T> Set<T> less(Set<T> set, T item) {
        Set<T> fewer = new LinkedHashSet<>(set);
        fewer.remove(item);
        return Collections.unmodifiableSet(fewer);
    }

    private static <T> List<T> more(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return Collections.unmodifiableList(more);
    }
}
