package assize.docket.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import assize.docket.xes.Attribute;
import assize.docket.xes.Logs;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.docket.xes.XesReader;
import assize.law.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OracleOfTheFinesTest {
    private static Map<String, Object> oracle = Map.of();
    private static LogFigures allButLast = new LogFigures(FinesFigures.ALL);
    private static Trace last = Logs.trace("none yet");

    @BeforeAll
    static void count_all_cases_but_the_last() throws IOException {
        oracle = Json.object(Json.read("oracle.json", Files.readAllBytes(Logs.ORACLE)));
        allButLast = new LogFigures(FinesFigures.ALL);
        try (XesReader reader = XesReader.open(Logs.WHOLE)) {
            last = reader.next();
            while (reader.hasNext()) {
                allButLast.add(last);
                last = reader.next();
            }
            assertThat(reader.bytesRead()).isEqualTo(reader.bytesTotal());
        }
    }

    @Test
    void the_whole_log_confirms_every_published_figure() {
        assertThat(differencesWith(last)).isEmpty();
    }

    @Test
    void counting_takes_every_case_whichever_half_it_was_counted_in() {
        assertThat(differencesWith(Logs.trace("extra", "Create Fine", "2005-01-01T00:00:00+01:00")))
                .contains(new Difference("cases_by_year_of_creation[2005]", "14511", "14512"));
    }

    @Test
    void without_the_last_case_exactly_the_figures_it_touches_differ() {
        assertThat(last.name()).isEqualTo("V9999");
        assertThat(Oracle.compare(allButLast.values(), oracle))
                .extracting(Difference::path, Difference::expected, Difference::actual)
                .containsExactly(
                        tuple("cases", "150370", "150369"),
                        tuple("events", "561470", "561465"),
                        tuple("activity_counts.Create Fine", "150370", "150369"),
                        tuple("activity_counts.Send Fine", "103987", "103986"),
                        tuple("activity_counts.Insert Fine Notification", "79860", "79859"),
                        tuple("activity_counts.Add penalty", "79860", "79859"),
                        tuple("activity_counts.Send for Credit Collection", "59013", "59012"),
                        tuple("start_activities.Create Fine", "150370", "150369"),
                        tuple("end_activities.Send for Credit Collection", "58997", "58996"),
                        tuple(
                                "top_variants[Create Fine > Send Fine > Insert Fine Notification > Add penalty"
                                        + " > Send for Credit Collection]",
                                "56482",
                                "56481"),
                        tuple("trace_length_histogram[5]", "66047", "66046"),
                        tuple("cases_by_year_of_creation[2002]", "11555", "11554"),
                        tuple("directly_follows[Create Fine, Send Fine]", "103392", "103391"),
                        tuple("directly_follows[Send Fine, Insert Fine Notification]", "79757", "79756"),
                        tuple("directly_follows[Insert Fine Notification, Add penalty]", "72334", "72333"),
                        tuple("directly_follows[Add penalty, Send for Credit Collection]", "57182", "57181"),
                        tuple(
                                "deadline_facts.penalty_added_exactly_60_local_calendar_days_after_notification",
                                "79860",
                                "79859"),
                        tuple("deadline_facts.cases_with_penalty", "79860", "79859"),
                        tuple("deadline_facts.fines_sent", "103987", "103986"),
                        tuple(
                                "deadline_facts.send_delay_days_count_min_median_mean_max",
                                "[ 103987, 0, 88, 87.507, 732 ]",
                                "[ 103986, 0, 88, 87.508, 732 ]"),
                        tuple(
                                "deadline_facts.credit_collection_days_after_creation_count_min_median_mean_max",
                                "[ 59013, 273, 638, 690.546, 3437 ]",
                                "[ 59012, 273, 638, 690.549, 3437 ]"),
                        tuple("case_duration_days.mean", "341.6763", "341.6753"),
                        tuple("dismissal_codes_on_create_fine[NIL]", "149866", "149865"),
                        tuple("sum_amount_on_create_fine", "6723851.64", "6723720.64"));
    }

    @Test
    void a_penalty_dated_one_day_late_is_found_and_nothing_else() {
        assertThat(differencesWith(dated(last, "2003-01-03", "2003-01-04")))
                .containsExactly(new Difference(
                        "deadline_facts.penalty_added_exactly_60_local_calendar_days_after_notification",
                        "79860",
                        "79859"));
    }

    @Test
    void the_same_moment_written_with_another_offset_is_another_date() {
        assertThat(differencesWith(dated(last, "2003-01-03T00:00:00+01:00", "2003-01-02T23:00:00Z")))
                .containsExactly(new Difference(
                        "deadline_facts.penalty_added_exactly_60_local_calendar_days_after_notification",
                        "79860",
                        "79859"));
    }

    @Test
    void no_published_value_escapes_the_comparison() {
        LogFigures whole = new LogFigures(FinesFigures.ALL);
        whole.addAll(allButLast);
        whole.add(last);
        Map<String, Object> figures = whole.values();
        List<Object> changed = new ArrayList<>();
        changes(oracle, changed::add);
        assertThat(changed.size()).isGreaterThan(400);
        for (Object other : changed) {
            assertThat(Oracle.compare(figures, Json.object(other))).isNotEmpty();
        }
    }

    /** Every value that differs from the given one in a single number or text, apart from the words. */
    private static void changes(Object value, Consumer<Object> found) {
        switch (value) {
            case Map<?, ?> map ->
                Json.object(map).forEach((name, inner) -> {
                    if (!List.of("source", "note").contains(name)) {
                        changes(inner, other -> {
                            Map<String, Object> copy = new LinkedHashMap<>(Json.object(map));
                            copy.put(name, other);
                            found.accept(copy);
                        });
                    }
                });
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    changes(Json.list(list).get(i), other -> {
                        List<Object> copy = new ArrayList<>(list);
                        copy.set(at, other);
                        found.accept(copy);
                    });
                }
            }
            case Number number -> found.accept(new BigDecimal(number.toString()).add(BigDecimal.ONE));
            default -> found.accept(value + "?");
        }
    }

    private static Trace dated(Trace trace, String from, String to) {
        List<XesEvent> events = trace.events().stream()
                .map(event -> new XesEvent(event.attributes().stream()
                        .map(attribute -> dated(attribute, from, to))
                        .toList()))
                .toList();
        return new Trace(trace.attributes(), events);
    }

    private static Attribute dated(Attribute attribute, String from, String to) {
        String value = attribute.value();
        return value == null ? attribute : Attribute.of(attribute.type(), attribute.key(), value.replace(from, to));
    }

    private static List<Difference> differencesWith(Trace trace) {
        LogFigures figures = new LogFigures(FinesFigures.ALL);
        figures.addAll(allButLast);
        figures.add(trace);
        return Oracle.compare(figures.values(), oracle);
    }
}
