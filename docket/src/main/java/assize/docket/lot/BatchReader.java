package assize.docket.lot;

import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.value.Moments;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a batch, line by line in its one order. */
final class BatchReader {
    private static final int MOST_WEIGHT = 1_000_000;
    private static final int MOST = 10_000;
    private static final Pattern ELIGIBLE = Pattern.compile("([1-9][0-9]{0,6}) (\\S.*)");
    private static final Pattern BEACON = Pattern.compile("(\\S.*) round (0|[1-9][0-9]{0,17}) at (\\S+)");

    private final Lines lines;
    private final Set<String> names = new HashSet<>();

    BatchReader(Lines lines) {
        this.lines = lines;
    }

    Batch read() {
        lines.take(Batch.METHOD);
        String name = lines.get("batch");
        String office = lines.get("office");
        String law = lines.get("law");
        List<String> matters = matters();
        List<Eligible> eligible = eligible();
        List<Excluded> excluded = excluded();
        String weights = lines.get("weights");
        NoteKey log = key(lines.get("log"), false);
        List<NoteKey> witnesses = witnesses();
        Optional<Beacon> beacon = Optional.ofNullable(lines.find("beacon")).map(this::beacon);
        lines.end();
        return new Batch(name, office, law, matters, eligible, excluded, weights, log, witnesses, beacon);
    }

    private List<String> matters() {
        List<String> matters = new ArrayList<>(List.of(lines.get("matter")));
        for (String more = lines.find("matter"); more != null; more = lines.find("matter")) {
            few(matters.size());
            matters.add(more);
        }
        if (new HashSet<>(matters).size() < matters.size()) {
            throw new UnusableInput(Problem.of("lots-matter-twice", lines.place()));
        }
        return matters;
    }

    private List<Eligible> eligible() {
        List<Eligible> eligible = new ArrayList<>(List.of(eligible(lines.get("eligible"))));
        for (String more = lines.find("eligible"); more != null; more = lines.find("eligible")) {
            few(eligible.size());
            eligible.add(eligible(more));
        }
        return eligible;
    }

    private Eligible eligible(String value) {
        Matcher parts = ELIGIBLE.matcher(value);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_WEIGHT) {
            throw new UnusableInput(Problem.of("lots-weight", lines.place(), "most", "" + MOST_WEIGHT));
        }
        return new Eligible(once(parts.group(2)), Integer.parseInt(parts.group(1)));
    }

    private List<Excluded> excluded() {
        List<Excluded> excluded = new ArrayList<>();
        for (String name = lines.find("excluded"); name != null; name = lines.find("excluded")) {
            few(excluded.size());
            String known = once(name);
            excluded.add(new Excluded(known, lines.get("ground")));
        }
        return excluded;
    }

    /** Somebody twice on the list would have more numbers than their weight says. */
    private String once(String name) {
        if (!names.add(name)) {
            throw new UnusableInput(Problem.of("lots-name-twice", lines.place(), "name", name));
        }
        return name;
    }

    private List<NoteKey> witnesses() {
        List<NoteKey> witnesses = new ArrayList<>();
        for (String key = lines.find("witness"); key != null; key = lines.find("witness")) {
            NoteKey witness = key(key, true);
            if (witnesses.stream().anyMatch(other -> other.text().equals(witness.text()))) {
                throw new UnusableInput(Problem.of("lots-name-twice", lines.place(), "name", witness.name()));
            }
            witnesses.add(witness);
        }
        return witnesses;
    }

    /** A witness tells the moment of its signature, a log does not. */
    private NoteKey key(String text, boolean timed) {
        Place place = lines.place();
        NoteKey key = NoteKey.read(place, text);
        if (key.type().timed() != timed) {
            throw new UnusableInput(Problem.of(
                    "lots-key",
                    place,
                    "found",
                    "" + key.type().number(),
                    "allowed",
                    timed
                            ? KeyType.COSIGNED_ED25519.number() + ", " + KeyType.COSIGNED_ML_DSA_44.number()
                            : "" + KeyType.ED25519.number()));
        }
        return key;
    }

    private Beacon beacon(String value) {
        Matcher parts = BEACON.matcher(value);
        if (parts.matches()) {
            try {
                Beacon beacon =
                        new Beacon(parts.group(1), Long.parseLong(parts.group(2)), Moments.parse(parts.group(3)));
                if (beacon.text().equals(value)) {
                    return beacon;
                }
            } catch (DateTimeException e) {
                throw new UnusableInput(Problem.of("lots-beacon", lines.place(), "found", value));
            }
        }
        throw new UnusableInput(Problem.of("lots-beacon", lines.place(), "found", value));
    }

    private void few(int count) {
        if (count == MOST) {
            throw new UnusableInput(Problem.of("lots-too-many", lines.place(), "most", "" + MOST));
        }
    }
}
