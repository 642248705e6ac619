package assize.law.language.read;

import assize.law.guard.Guard;
import assize.law.language.Clock;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.yaml.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lengths of clocks: one, or several by guard, by track and by the day from which they hold. */
final class LengthReader {
    private final Reading reading;
    private final Declared declared;
    private final GuardReader guards;

    LengthReader(Reading reading, Declared declared, GuardReader guards) {
        this.reading = reading;
        this.declared = declared;
        this.guards = guards;
    }

    List<Clock.LengthIf> all(Node length) {
        List<Clock.LengthIf> lengths = new ArrayList<>();
        reading.items(length).forEach(item -> lengthsIf(item, lengths));
        openEnd(lengths, length.place());
        return List.copyOf(lengths);
    }

    /** By how much a clock grows: by track, the empty name standing for every one. */
    Map<String, Length> added(Node adds) {
        Map<String, Length> added = new LinkedHashMap<>();
        if (adds instanceof Node.Scalar scalar) {
            Group.lengthOf(reading, scalar.text(), scalar.place()).ifPresent(length -> added.put("", length));
        } else if (adds instanceof Node.Fields tracks) {
            for (Node.Field track : tracks.fields()) {
                known(track);
                if (track.value() instanceof Node.Scalar scalar) {
                    Group.lengthOf(reading, scalar.text(), scalar.place())
                            .ifPresent(length -> added.put(track.name(), length));
                } else {
                    reading.wrongShape(track.value(), "adds", "text");
                }
            }
            allTracks(added.keySet(), adds.place());
        } else {
            reading.wrongShape(adds, "adds", "text");
        }
        return Collections.unmodifiableMap(added);
    }

    /** The last length must hold without a condition, or some cases would have none. */
    private void openEnd(List<Clock.LengthIf> lengths, Place place) {
        if (lengths.isEmpty()) {
            return;
        }
        Set<String> tracks = new LinkedHashSet<>();
        for (Clock.LengthIf length : lengths) {
            if (length.when() == null && length.track() != null) {
                tracks.add(length.track());
            }
        }
        Clock.LengthIf last = lengths.getLast();
        if (last.when() != null) {
            reading.problem("length-without-otherwise", place);
        } else if (last.track() != null) {
            allTracks(tracks, place);
        }
    }

    private void allTracks(Set<String> found, Place place) {
        for (String track : declared.tracks) {
            if (!found.contains(track)) {
                reading.problem("length-without-track", place, "track", track);
            }
        }
    }

    private void lengthsIf(Node node, List<Clock.LengthIf> into) {
        if (node instanceof Node.Fields fields && fields.find("if").isPresent()) {
            Group group = reading.group(node, "length-if", "length");
            Guard guard = guards.guard(group, "if");
            group.find("is").ifPresent(is -> lengths(is, guard, into));
        } else {
            lengths(node, null, into);
        }
    }

    private void lengths(Node node, @Nullable Guard guard, List<Clock.LengthIf> into) {
        if (node instanceof Node.Fields fields && byTrack(fields)) {
            for (Node.Field track : fields.fields()) {
                known(track);
                into.add(new Clock.LengthIf(guard, track.name(), dated(track.value())));
            }
        } else {
            into.add(new Clock.LengthIf(guard, null, dated(node)));
        }
    }

    /** Tracks begin with a letter, days with a digit. */
    private static boolean byTrack(Node.Fields fields) {
        return fields.fields().stream().anyMatch(field -> Names.isName(field.name()));
    }

    private void known(Node.Field track) {
        if (!declared.tracks.contains(track.name())) {
            reading.unknownName("unknown-track", track.place(), track.name(), declared.tracks);
        }
    }

    /** One length, or lengths by the day from which they hold. */
    private NavigableMap<LocalDate, Optional<Length>> dated(Node node) {
        NavigableMap<LocalDate, Optional<Length>> from = new TreeMap<>();
        switch (node) {
            case Node.Scalar scalar -> from.put(LocalDate.MIN, length(scalar));
            case Node.Fields fields -> {
                for (Node.Field field : fields.fields()) {
                    LocalDate day = Group.dateOf(reading, field.name(), field.place());
                    if (field.value() instanceof Node.Scalar scalar) {
                        from.put(day, length(scalar));
                    } else {
                        reading.wrongShape(field.value(), "length", "text");
                    }
                }
            }
            case Node.Items items -> reading.wrongShape(items, "length", "text");
        }
        return Collections.unmodifiableNavigableMap(from);
    }

    private Optional<Length> length(Node.Scalar scalar) {
        return scalar.text().equals("none") ? Optional.empty() : Group.lengthOf(reading, scalar.text(), scalar.place());
    }
}
