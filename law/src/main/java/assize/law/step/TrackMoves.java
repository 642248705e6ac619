package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Tracks;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which track a case is, and how it comes to another. */
final class TrackMoves {
    private TrackMoves() {}

    /** True if the case is on a track from which an action may convert it. */
    static boolean fits(Line line, Action action) {
        Action.Conversion converts = action.converts();
        String track = line.main().state().further().track();
        return converts == null
                || converts.from().isEmpty()
                || (track != null && converts.from().contains(track));
    }

    static void check(Checks checks, Line line, Action action) {
        if (!fits(line, action) && action.converts() != null) {
            checks.refuse(
                    "track-not-open",
                    "action",
                    line.address(action.name()),
                    "track",
                    String.valueOf(line.main().state().further().track()),
                    "allowed",
                    String.join(", ", action.converts().from()),
                    "law",
                    action.law());
        }
    }

    /** Chooses the track, or changes it; true if it is changed to another. */
    static boolean effects(Line line, Action action, Map<String, Object> given, Instant at, Gathered effects) {
        Line main = line.main();
        Tracks tracks = main.procedure().tracks();
        if (tracks == null) {
            return false;
        }
        if (line.matter() == null && tracks.chosenBy().equals(action.name())) {
            Line after = effects.after(at);
            String chosen = chosen(tracks, after.view(given, null, at));
            if (chosen != null) {
                effects.main(new Effect.Tracked(chosen));
            }
        }
        Action.Conversion converts = action.converts();
        if (converts == null || converts.to().equals(main.state().further().track())) {
            return false;
        }
        effects.main(new Effect.Tracked(converts.to()));
        return true;
    }

    /** The first that takes the case and never refuses it, else the one that takes all others. */
    private static @Nullable String chosen(Tracks tracks, View view) {
        for (Tracks.Track track : tracks.tracks().values()) {
            if (track.when() != null
                    && track.when().holds(view).holds()
                    && (track.never() == null || !track.never().holds(view).holds())) {
                return track.name();
            }
        }
        return tracks.tracks().values().stream()
                .filter(Tracks.Track::otherwise)
                .map(Tracks.Track::name)
                .findFirst()
                .orElse(null);
    }
}
