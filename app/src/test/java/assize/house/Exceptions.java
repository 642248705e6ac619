package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one list of places that may break a rule: {@code exceptions.txt} beside the tests, each line
 * {@code rule | part of the place | reason}. An exception that nothing needs any more fails: the list stays true.
 */
record Exceptions(List<Line> lines) {
    record Line(String rule, String place, String reason) {}

    static Exceptions ofHouse() throws IOException {
        try (var in = Exceptions.class.getResourceAsStream("/assize/house/exceptions.txt")) {
            return of(in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Exceptions of(String text) {
        return new Exceptions(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*\\|\\s*", 3))
                .map(part -> {
                    assertThat(part).as("rule | place | reason").hasSize(3).allMatch(text1 -> !text1.isBlank());
                    return new Line(part[0], part[1], part[2]);
                })
                .toList());
    }

    /** Fails if a rule is broken at a place that is not listed, or if a place is listed that does not break it. */
    void check(String rule, List<Finding> findings) {
        List<Line> ours = lines.stream().filter(line -> line.rule.equals(rule)).toList();
        assertThat(findings.stream().filter(finding -> match(ours, finding) == null))
                .as("rule '%s' of the house", rule)
                .isEmpty();
        List<Line> used = findings.stream().map(finding -> match(ours, finding)).toList();
        assertThat(ours.stream().filter(line -> !used.contains(line)))
                .as("exceptions from '%s' that nothing needs", rule)
                .isEmpty();
    }

    private static @Nullable Line match(List<Line> ours, Finding finding) {
        return ours.stream()
                .filter(line -> finding.where().contains(line.place))
                .findFirst()
                .orElse(null);
    }
}
