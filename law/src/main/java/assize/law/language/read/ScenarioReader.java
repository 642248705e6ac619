package assize.law.language.read;

import assize.law.problem.UnusableInput;
import assize.law.scenario.Scenario;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of a procedure's folder; throws {@link UnusableInput} with all problems. */
public final class ScenarioReader {
    private final Reading reading = new Reading();

    private ScenarioReader() {}

    /** All scenarios of a procedure, by the names of their files. */
    public static List<Scenario> readAll(Path folder) {
        Path scenarios = folder.resolve("scenarios");
        if (!Files.isDirectory(scenarios)) {
            return List.of();
        }
        List<Scenario> all = new ArrayList<>();
        ScenarioReader reader = new ScenarioReader();
        try (Stream<Path> files = Files.list(scenarios)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                reader.read(folder, file, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.reading.refuse();
        return all;
    }

    private void read(Path folder, Path file, List<Scenario> all) {
        String name = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        try {
            Node root = Yaml.read(file, folder.getFileName() + "/scenarios/" + file.getFileName());
            Group group = reading.group(root, "scenario", "scenario");
            List<Scenario.Run> runs = new ArrayList<>();
            if (group.find("steps").isPresent()) {
                runs.add(run(group, name, Map.of(), start(group)));
            }
            Map<String, String> shared = new LinkedHashMap<>();
            group.find("facts").ifPresent(node -> flatten("", node, shared));
            group.find("runs")
                    .ifPresent(node -> reading.items(node).forEach(item -> {
                        Group run = reading.group(item, "scenario-run", "run");
                        runs.add(run(
                                run,
                                run.text("name"),
                                shared,
                                start(run.find("start-at").isPresent() ? run : group)));
                    }));
            if (runs.isEmpty()) {
                reading.problem("scenario-without-steps", group.place());
            }
            all.add(new Scenario(
                    name,
                    group.text("scenario"),
                    group.findText("source").orElse(null),
                    group.findText("calendar").orElse(null),
                    List.copyOf(runs)));
        } catch (UnusableInput e) {
            reading.problems().addAll(e.problems());
        }
    }

    /** The facts of a scenario hold for each of its runs, unless the run says otherwise. */
    private Scenario.Run run(Group group, String name, Map<String, String> shared, Scenario.@Nullable Start start) {
        Map<String, String> facts = new LinkedHashMap<>(shared);
        group.find("facts").ifPresent(node -> flatten("", node, facts));
        List<Scenario.Move> moves = new ArrayList<>();
        group.find("steps")
                .ifPresent(node -> reading.items(node).forEach(item -> {
                    Scenario.Move move = move(item);
                    if (move != null) {
                        moves.add(move);
                    }
                }));
        return new Scenario.Run(name, start, Map.copyOf(facts), List.copyOf(moves));
    }

    private Scenario.@Nullable Start start(Group scenario) {
        Node node = scenario.find("start-at").orElse(null);
        if (node == null) {
            return null;
        }
        Group group = reading.group(node, "start-at", "start-at");
        Map<String, String> with = new LinkedHashMap<>();
        group.find("with").ifPresent(fields -> flatten("", fields, with));
        String day = group.text("day");
        if (!isMoment(day)) {
            reading.problem("not-a-date", group.placeOf("day"), "found", day);
        }
        String track = group.findText("track").orElse(null);
        return new Scenario.Start(group.text("stage"), track, Map.copyOf(with), day, node.place());
    }

    private Scenario.@Nullable Move move(Node node) {
        Group group = reading.group(node, "scenario-step", "step");
        List<Scenario.Kind> kinds = new ArrayList<>();
        for (Scenario.Kind kind : Scenario.Kind.values()) {
            if (group.find(word(kind)).isPresent()) {
                kinds.add(kind);
            }
        }
        if (kinds.size() != 1) {
            reading.problem("step-of-no-kind", node.place());
            return null;
        }
        Scenario.Kind kind = kinds.getFirst();
        if (kind != Scenario.Kind.UNTIL && group.find("day").isEmpty()) {
            reading.problem("field-missing", node.place(), "what", "step", "field", "day");
        }
        Map<String, String> with = new LinkedHashMap<>();
        group.find("with").ifPresent(fields -> flatten("", fields, with));
        String day = kind == Scenario.Kind.UNTIL ? group.text("until") : group.text("day");
        if (!isMoment(day)) {
            reading.problem("not-a-date", group.placeOf(kind == Scenario.Kind.UNTIL ? "until" : "day"), "found", day);
            return null;
        }
        return new Scenario.Move(
                kind,
                day,
                group.text(word(kind)),
                group.findText("as").orElse(null),
                group.findText("person").orElse(null),
                group.findText("to").orElse(null),
                group.findText("way").orElse(null),
                Map.copyOf(with),
                expect(group),
                group.find("because").isPresent() ? group.names("because") : List.of(),
                node.place());
    }

    /** A day of the calendar, with or without a time of day. */
    private static boolean isMoment(String day) {
        try {
            boolean whole = day.length() == 10;
            int year = (whole
                            ? LocalDate.parse(day)
                            : LocalDateTime.parse(day.replace(' ', 'T')).toLocalDate())
                    .getYear();
            return year >= 1800 && year <= 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Map<String, List<String>> expect(Group group) {
        Map<String, List<String>> expect = new LinkedHashMap<>();
        Node node = group.find("expect").orElse(null);
        if (node instanceof Node.Fields fields) {
            for (Node.Field field : fields.fields()) {
                expected(field.name(), field.value(), expect);
            }
        } else if (node instanceof Node.Scalar scalar && !scalar.text().equals("refused")) {
            reading.unknownName("unknown-word", scalar.place(), scalar.text(), List.of("refused"), "what", "expect");
        } else if (node instanceof Node.Items) {
            reading.wrongShape(node, "expect", "fields");
        }
        return expect;
    }

    private void expected(String name, Node node, Map<String, List<String>> into) {
        if (node instanceof Node.Fields fields) {
            fields.fields().forEach(field -> expected(name + "." + field.name(), field.value(), into));
            return;
        }
        List<String> words = new ArrayList<>();
        for (Node item : reading.items(node)) {
            if (item instanceof Node.Scalar word) {
                words.add(word.text());
            } else {
                reading.wrongShape(item, name, "text");
            }
        }
        into.put(name, List.copyOf(words));
    }

    private void flatten(String prefix, Node node, Map<String, String> into) {
        if (node instanceof Node.Fields fields) {
            fields.fields()
                    .forEach(f -> flatten(prefix.isEmpty() ? f.name() : prefix + "." + f.name(), f.value(), into));
        } else if (node instanceof Node.Scalar scalar) {
            into.put(prefix, scalar.text());
        } else {
            reading.problem("wrong-shape", node.place(), "what", prefix, "found", node.kind(), "allowed", "text");
        }
    }

    private static String word(Scenario.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
