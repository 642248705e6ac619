package assize.law.time;

import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the folder of rules and calendars and checks that they fit together. */
final class Loader {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Calendar> calendars = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private Loader() {}

    static LegalTime load(Path folder) {
        Loader loader = new Loader();
        loader.calendars(loader.files(folder, "calendars"));
        loader.rules(loader.files(folder, "rules"));
        if (!loader.problems.isEmpty()) {
            throw new UnusableInput(loader.problems);
        }
        return new LegalTime(loader.rules, loader.calendars);
    }

    private List<Node> files(Path folder, String kind) {
        List<Node> nodes = new ArrayList<>();
        Path inner = folder.resolve(kind);
        if (!Files.isDirectory(inner)) {
            problems.add(Problem.of("file-missing", Place.of(name(folder, inner))));
            return nodes;
        }
        try (Stream<Path> files = Files.list(inner)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                read(file, name(folder, file), nodes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nodes;
    }

    /** A file that isn't YAML doesn't hide what is wrong in the others. */
    private void read(Path file, String name, List<Node> nodes) {
        try {
            nodes.add(Yaml.read(file, name));
        } catch (UnusableInput unusable) {
            problems.addAll(unusable.problems());
        }
    }

    private static String name(Path folder, Path file) {
        Path base = folder.toAbsolutePath().normalize();
        return base.getFileName() + "/" + base.relativize(file.toAbsolutePath().normalize());
    }

    private void calendars(List<Node> nodes) {
        Map<String, CalendarReader.Read> read = new LinkedHashMap<>();
        for (Node node : nodes) {
            CalendarReader.Read one = CalendarReader.read(node, problems);
            named(one.facts().id(), one.form(), read, one);
        }
        for (CalendarReader.Read one : read.values()) {
            Calendar calendar = new Calendar(facts(one, read));
            named(one.facts().id(), one.form(), calendars, calendar);
            one.facts().also().forEach(other -> named(other, one.form(), calendars, calendar));
        }
    }

    /** Takes over the days of one other calendar; that one can't take over a third. */
    private Calendar.Facts facts(CalendarReader.Read one, Map<String, CalendarReader.Read> read) {
        String includes = one.includes();
        if (includes == null) {
            return one.facts();
        }
        CalendarReader.Read other = read.get(includes);
        if (other == null || other.includes() != null) {
            unknown("time-includes", one.form(), includes, read);
            return one.facts();
        }
        return one.with(other.facts());
    }

    private void rules(List<Node> nodes) {
        for (Node node : nodes) {
            RuleReader.Read one = RuleReader.read(node, problems);
            Rule rule = one.rule();
            named(rule.id(), one.form(), rules, rule);
            rule.also().forEach(other -> named(other, one.form(), rules, rule));
            if (!calendars.containsKey(rule.calendar())) {
                unknown("time-rule-calendar", one.form(), rule.calendar(), calendars);
            }
        }
    }

    private <T> void named(String name, Form form, Map<String, T> known, T value) {
        if (known.putIfAbsent(name, value) != null) {
            problems.add(Problem.of("time-name-doubled", form.place(), "name", name));
        }
    }

    private void unknown(String code, Form form, String found, Map<String, ?> known) {
        String nearest = Nearest.to(found, known.keySet()).orElse(String.join(", ", known.keySet()));
        problems.add(Problem.of(code, form.place(), "found", found, "nearest", nearest));
    }
}
