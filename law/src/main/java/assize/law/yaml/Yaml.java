package assize.law.yaml;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a YAML file into {@link Node}s; throws {@link UnusableInput} with the place of what can't be read. */
public final class Yaml {
    /** Largest file read, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Deepest nesting read. */
    public static final int MOST_DEPTH = 30;

    private final String file;
    private final Iterator<Event> events;
    private final List<Problem> problems = new ArrayList<>();

    private Yaml(String file, String text) {
        this.file = file;
        this.events = new Parse(LoadSettings.builder()
                        .setLabel(file)
                        .setCodePointLimit(MOST_BYTES)
                        .setUseMarks(true)
                        .build())
                .parseString(text)
                .iterator();
    }

    /** Reads a file of the file system; the name is the one shown in messages. */
    public static Node read(Path path, String name) {
        try {
            if (!Files.isRegularFile(path)) {
                throw new NoSuchFileException(name);
            }
            if (Files.size(path) > MOST_BYTES) {
                throw tooLarge(name, Files.size(path));
            }
            return read(name, Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            throw new UnusableInput(Problem.of("file-missing", Place.of(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the bytes of a file. */
    public static Node read(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(file, bytes.length);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Yaml(file, text).document();
        } catch (CharacterCodingException e) {
            throw new UnusableInput(Problem.of("yaml-not-utf8", Place.of(file)));
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(m -> place(file, m)).orElse(Place.of(file));
            throw new UnusableInput(Problem.of("yaml-malformed", place, "why", e.getProblem()));
        } catch (YamlEngineException e) {
            throw new UnusableInput(
                    Problem.of("yaml-malformed", Place.of(file), "why", String.valueOf(e.getMessage())));
        }
    }

    private static UnusableInput tooLarge(String name, long bytes) {
        return new UnusableInput(Problem.of(
                "yaml-too-large", Place.of(name), "bytes", Long.toString(bytes), "most", Integer.toString(MOST_BYTES)));
    }

    private Node document() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new UnusableInput(Problem.of("yaml-empty", Place.of(file)));
        }
        Node root = node(events.next(), 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            problems.add(Problem.of("yaml-second-document", place(end)));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return root;
    }

    private Node node(Event event, int depth) {
        Place place = place(event);
        if (depth > MOST_DEPTH) {
            throw new UnusableInput(Problem.of("yaml-too-deep", place, "most", Integer.toString(MOST_DEPTH)));
        }
        if (event instanceof AliasEvent alias) {
            throw new UnusableInput(
                    Problem.of("yaml-alias", place, "name", alias.getAlias().getValue()));
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw new UnusableInput(Problem.of(
                    "yaml-alias", place, "name", anchored.getAnchor().get().getValue()));
        }
        tag(event)
                .filter(tag -> !tag.equals("!"))
                .ifPresent(tag -> problems.add(Problem.of("yaml-tag", place, "name", tag)));
        return switch (event) {
            case ScalarEvent scalar -> {
                boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
                if (!quoted && scalar.getValue().isEmpty()) {
                    problems.add(Problem.of("yaml-no-value", place));
                }
                yield new Node.Scalar(scalar.getValue(), quoted, place);
            }
            case SequenceStartEvent sequence -> items(place, depth);
            case MappingStartEvent mapping -> fields(place, depth);
            default -> throw new IllegalStateException("unexpected " + event);
        };
    }

    private static Optional<String> tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case CollectionStartEvent collection -> collection.getTag();
            default -> Optional.empty();
        };
    }

    private Node items(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Node.Items(List.copyOf(items), place);
    }

    private Node fields(Place place, int depth) {
        List<Node.Field> fields = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Node key = node(next, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (!(key instanceof Node.Scalar name)) {
                problems.add(Problem.of("yaml-name-not-text", key.place()));
            } else if (!seen.add(name.text())) {
                problems.add(Problem.of("yaml-doubled", key.place(), "name", name.text()));
            } else {
                fields.add(new Node.Field(name.text(), value, key.place()));
            }
        }
        return new Node.Fields(List.copyOf(fields), place);
    }

    private Place place(Event event) {
        Optional<Mark> mark = event.getStartMark();
        return mark.map(m -> place(file, m)).orElse(Place.of(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
