package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a policy line by line. For one thread and one file. */
final class PolicyReader {
    /** The most bytes of a policy: thousands of witnesses. */
    static final int MOST_BYTES = 1 << 20;

    private static final String NONE = "none";

    private final String file;
    private final List<NoteKey> logs = new ArrayList<>();
    private final Map<String, NoteKey> witnesses = new LinkedHashMap<>();
    private final Map<String, URI> addresses = new HashMap<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private @Nullable Quorum quorum;
    private int line;

    PolicyReader(String file) {
        this.file = file;
    }

    Policy read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new UnusableInput(
                    Problem.of("note-too-large", Place.of(file), "found", "" + bytes.length, "most", "" + MOST_BYTES));
        }
        // Names are octets to the format; read as Latin-1, no two of them become one.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\n")) {
            throw new UnusableInput(Problem.of("policy-cut", Place.of(file)));
        }
        for (String words : text.substring(0, text.length() - 1).split("\n", -1)) {
            line++;
            characters(words);
            String trimmed = words.replaceAll("^[ \t]+|[ \t]+$", "");
            if (!trimmed.isEmpty() && !trimmed.startsWith("#")) {
                line(List.of(trimmed.split("[ \t]+")));
            }
        }
        Quorum found = quorum;
        if (found == null) {
            throw new UnusableInput(Problem.of("policy-no-quorum", Place.of(file)));
        }
        return new Policy(logs, witnesses, addresses, found);
    }

    private void characters(String words) {
        for (int i = 0; i < words.length(); i++) {
            char found = words.charAt(i);
            if ((found < ' ' && found != '\t') || found == 0x7f) {
                Place place = new Place(file, line, i + 1);
                throw new UnusableInput(
                        Problem.of("policy-character", place, "found", String.format("U+%04X", (int) found)));
            }
        }
    }

    private void line(List<String> words) {
        int count = words.size();
        String kind = words.getFirst();
        if (kind.equals("log") && (count == 2 || count == 3)) {
            log(key(words.get(1)));
        } else if (kind.equals("witness") && (count == 3 || count == 4)) {
            witness(words.get(1), key(words.get(2)));
            if (count == 4) {
                addresses.put(words.get(1), address(words.get(3)));
            }
        } else if (kind.equals("group") && count >= 4) {
            group(words.get(1), words.get(2), words.subList(3, count));
        } else if (kind.equals("quorum") && count == 2) {
            quorum(words.get(1));
        } else {
            throw new UnusableInput(
                    Problem.of("policy-line", place(), "found", Plain.shown(shown(String.join(" ", words)))));
        }
    }

    private void log(NoteKey key) {
        once(key, logs);
        logs.add(key);
    }

    private void witness(String name, NoteKey key) {
        if (!key.type().timed()) {
            throw new UnusableInput(Problem.of("policy-witness-type", place(), "name", shown(name)));
        }
        once(key, witnesses.values());
        define(name, Quorum.witness(name));
        witnesses.put(name, key);
    }

    /** Where a witness is asked. Whether nobody can listen between, as http needs, whoever writes the policy knows. */
    private URI address(String text) {
        try {
            URI address = new URI(shown(text));
            if (Set.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw new UnusableInput(Problem.of("policy-address", place(), "found", Plain.shown(shown(text))));
        }
        throw new UnusableInput(Problem.of("policy-address", place(), "found", Plain.shown(shown(text))));
    }

    private void group(String name, String least, List<String> names) {
        List<Quorum> group = new ArrayList<>();
        for (String member : names) {
            Quorum known = named.get(member);
            if (known == null) {
                throw new UnusableInput(Problem.of("policy-name-unknown", place(), "name", shown(member)));
            }
            if (!members.add(member)) {
                throw new UnusableInput(Problem.of("policy-member-twice", place(), "name", shown(member)));
            }
            group.add(known);
        }
        OptionalLong number = switch (least) {
            case "any" -> OptionalLong.of(1);
            case "all" -> OptionalLong.of(group.size());
            default -> Plain.decimal(least);
        };
        if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > group.size()) {
            throw new UnusableInput(
                    Problem.of("policy-threshold", place(), "found", shown(least), "most", "" + group.size()));
        }
        define(name, new Quorum(name, (int) number.getAsLong(), group));
    }

    private void quorum(String name) {
        if (quorum != null) {
            throw new UnusableInput(Problem.of("policy-quorum-twice", place()));
        }
        Quorum known = name.equals(NONE) ? Quorum.NONE : named.get(name);
        if (known == null) {
            throw new UnusableInput(Problem.of("policy-name-unknown", place(), "name", shown(name)));
        }
        quorum = known;
    }

    private void define(String name, Quorum meaning) {
        if (name.equals(NONE) || named.put(name, meaning) != null) {
            throw new UnusableInput(Problem.of("policy-name-twice", place(), "name", shown(name)));
        }
    }

    private NoteKey key(String text) {
        return NoteKey.read(place(), shown(text));
    }

    /** Under another name or type it would still be one and the same witness. */
    private void once(NoteKey key, Iterable<NoteKey> before) {
        PublicKey wanted = key.key();
        for (NoteKey other : before) {
            if (other.key().equals(wanted)) {
                throw new UnusableInput(
                        Problem.of("policy-key-twice", place(), "name", key.name(), "other", other.name()));
            }
        }
    }

    private Place place() {
        return new Place(file, line, 1);
    }

    /** The octets as the text that they most probably are. */
    static String shown(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
