package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Tracks;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whoever can take back their consent to a short way leaves it by that: on every track that needs it (P15). */
final class Withdrawn {
    private Withdrawn() {}

    static void check(Subject subject, Findings findings) {
        Tracks tracks = subject.matter() == null ? subject.line().tracks() : null;
        if (tracks == null) {
            return;
        }
        for (Action back : subject.acts()) {
            for (String flag : back.clears()) {
                if (back.by().stream().allMatch(subject::isPerson) && consent(subject, flag)) {
                    Set<String> left = needing(tracks, flag);
                    left.removeIf(track -> leaves(subject, flag, track));
                    left.forEach(track -> findings.fails(
                            "P15-kept-in-track",
                            back.place(),
                            List.of(back.name(), track),
                            List.of(),
                            "action",
                            back.name(),
                            "track",
                            track,
                            "flag",
                            flag));
                }
            }
        }
    }

    private static boolean consent(Subject subject, String flag) {
        List<Action> raising = subject.acts().stream()
                .filter(act -> act.raises().contains(flag))
                .toList();
        return !raising.isEmpty() && raising.stream().allMatch(Action::needsEverybody);
    }

    private static Set<String> needing(Tracks tracks, String flag) {
        Set<String> needing = new LinkedHashSet<>();
        tracks.tracks().values().stream()
                .filter(track -> Conjuncts.of(track.when()).contains(flag))
                .forEach(track -> needing.add(track.name()));
        return needing;
    }

    /** The law takes the case to another track as soon as the consent is gone. */
    private static boolean leaves(Subject subject, String flag, String track) {
        return subject.line().actions().values().stream()
                .filter(law -> law.byLaw() && law.converts() != null && law.upon() == null)
                .filter(law -> Conjuncts.of(law.when()).contains("not " + flag))
                .filter(law -> from(Objects.requireNonNull(law.converts()).from(), track))
                .anyMatch(law -> Conjuncts.of(law.when()).stream().allMatch(part -> holds(part, track)));
    }

    private static boolean from(List<String> tracks, String track) {
        return tracks.isEmpty() || tracks.contains(track);
    }

    /** What a part of the guard says of tracks holds on this one. */
    private static boolean holds(String part, String track) {
        boolean is = part.startsWith("track ==");
        boolean not = part.startsWith("track !=");
        boolean named = part.contains("'" + track + "'");
        return (!is || named) && (!not || !named);
    }
}
