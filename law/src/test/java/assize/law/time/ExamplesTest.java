package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of rule makers, courts and practitioners, and due dates printed by courts. */
class ExamplesTest {
    private static final Path FOLDER = Laws.SHARED.resolve("data/deadlines");

    /** The rule that each example is about, by the beginning of its name. */
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("UK-CPR-2.8-iii", "ew-cpr"),
            Map.entry("UK-CPR-2.8-", "ew-cpr-clear-before"),
            Map.entry("TT-CPR", "tt-cpr"),
            Map.entry("UK-CPR-6.14", "ew-deemed-claim-form"),
            Map.entry("UK-PD6A-post", "ew-deemed-post"),
            Map.entry("UK-PD6A-bh", "ew-deemed-post"),
            Map.entry("UK-PD6A-fax", "ew-deemed-email"),
            Map.entry("UK-DODDS", "ew-month"),
            Map.entry("UK-KAUR", "ew-limitation"),
            Map.entry("US-", "us-frcp"),
            Map.entry("EU-", "eu-1182"),
            Map.entry("IN-TECHNO", "in-limitation"),
            Map.entry("IN-SAKETH", "in-general-clauses"),
            Map.entry("CN-", "cn-civil"),
            Map.entry("HMCTS-", "ew-hmcts"));

    static Stream<NamedCsvRecord> examples() {
        return rows("examples.csv");
    }

    static Stream<NamedCsvRecord> printed() {
        return rows("us_docket_due_dates.csv");
    }

    private static Stream<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return csv.stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_example_comes_out(NamedCsvRecord row) {
        Derivation derived = Laws.TIME.count(count(row));
        Moment expected = Moment.parse(row.getField("expected"));
        switch (row.getField("expected_kind")) {
            case "late" ->
                assertThat(derived.inTime(expected.day()
                                .atTime(9, 0)
                                .atZone(derived.zone())
                                .toInstant()))
                        .isFalse();
            case "last_instant" ->
                assertThat(LocalDateTime.ofInstant(derived.cutoff(), derived.zone()))
                        .isEqualTo(expected.day().atTime(16, 0));
            // Days for distance were added to this end, and the roll came after them: so it is the raw end.
            case "last_day_before_distance" -> assertThat(derived.raw()).isEqualTo(expected);
            default -> assertThat(derived.end()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("printed")
    void a_due_date_printed_by_a_court_comes_out(NamedCsvRecord row) {
        String days = row.getField("days_that_explain_it") + " days";
        assertThat(Laws.end("us-frcp", row.getField("from_date"), days, "US"))
                .isEqualTo(row.getField("printed_due_date"));
    }

    private static Count count(NamedCsvRecord row) {
        String id = row.getField("id");
        String unit = row.getField("unit");
        String known = unit.equals("days_then_business_day") || unit.equals("next_business_day") ? "days" : unit;
        Count count = Count.of(
                        rule(id), Moment.parse(row.getField("trigger")), Length.parse(row.getField("period"), known))
                .underLawOf(lawOf(id));
        Count directed = row.getField("direction").equals("before") ? count.before() : count;
        return id.equals("US-R6-inaccessible") ? directed.closed(List.of(LocalDate.of(2007, 8, 31))) : directed;
    }

    /** The note of 2009 explains the rule of 2009 with days of 2007. */
    private static @Nullable LocalDate lawOf(String id) {
        return id.startsWith("US-R6") || id.startsWith("TT-") ? LocalDate.of(2009, 12, 1) : null;
    }

    private static String rule(String id) {
        return RULES.entrySet().stream()
                .filter(entry -> id.startsWith(entry.getKey()))
                .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
                .orElseThrow()
                .getValue();
    }
}
