package assize.docket.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import assize.docket.figures.Figure.CasesWith;
import assize.docket.figures.Figure.DaysBetween;
import assize.docket.figures.Figure.SumOf;
import assize.docket.figures.Figure.ValuesOf;
import assize.docket.figures.Measure.Cases;
import assize.docket.figures.Measure.Relation;
import assize.docket.figures.Measure.Summary;
import assize.docket.xes.Attribute;
import assize.docket.xes.AttributeType;
import assize.docket.xes.Logs;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogFiguresTest {
    private static final Trace QUICK =
            Logs.trace("1", "file", "2024-03-01T09:00:00+01:00", "hear", "2024-03-05T09:00:00+01:00");
    private static final Trace SLOW =
            Logs.trace("2", "file", "2024-03-01T23:30:00+01:00", "hear", "2024-04-01T00:30:00+02:00");
    private static final Trace BACK = Logs.trace(
            "3", "hear", "2023-12-31T00:00:00Z", "file", "2024-01-10T00:00:00Z", "hear", "2024-01-05T00:00:00Z");

    @Test
    void a_log_without_a_case_has_no_first_event_and_no_duration() {
        assertThat(figures(List.of()))
                .containsEntry("cases", 0L)
                .containsEntry("case_duration_days", Map.of())
                .doesNotContainKeys("first_event", "last_event");
    }

    @Test
    void a_case_without_events_is_a_case_of_length_zero() {
        assertThat(figures(List.of(), Logs.trace("1")))
                .containsEntry("cases", 1L)
                .containsEntry("trace_length_histogram", List.of(List.of(0L, 1L)));
    }

    @Test
    void a_case_whose_stamps_go_back_is_out_of_order() {
        assertThat(figures(List.of(), QUICK, BACK))
                .containsEntry("cases_with_out_of_order_timestamps", 1L)
                .containsEntry("first_event", "2023-12-31T00:00:00Z")
                .containsEntry("last_event", "2024-03-05T09:00:00+01:00");
    }

    @Test
    void equally_frequent_variants_stand_in_the_order_of_their_text() {
        assertThat(figures(List.of(), BACK, QUICK, SLOW, QUICK))
                .containsEntry(
                        "top_variants",
                        List.of(List.of(3L, List.of("file", "hear")), List.of(1L, List.of("hear", "file", "hear"))));
    }

    @Test
    void days_are_counted_between_the_dates_written_and_a_duration_between_the_moments() {
        Map<String, Object> values = figures(List.of(new DaysBetween("wait", "file", "hear", new Summary(3))), SLOW);
        assertThat(values).containsEntry("wait", List.of(1L, 31L, new BigDecimal(31), new BigDecimal("31.000"), 31L));
        assertThat(values)
                .containsEntry(
                        "case_duration_days",
                        Map.of(
                                "mean", new BigDecimal("30.0000"),
                                "median", new BigDecimal("30.0"),
                                "max", new BigDecimal("30.0")));
    }

    @Test
    void a_wait_runs_from_the_first_event_of_one_activity_to_the_first_of_another() {
        assertThat(figures(
                        List.of(
                                new DaysBetween("wait.fewer", "file", "hear", new Cases(Relation.FEWER, 0)),
                                new DaysBetween("wait.exactly", "file", "hear", new Cases(Relation.EXACTLY, 4)),
                                new DaysBetween("wait.more", "file", "hear", new Cases(Relation.MORE, 4))),
                        QUICK,
                        SLOW,
                        BACK))
                .containsEntry("wait", Map.of("fewer", 1L, "exactly", 1L, "more", 1L));
    }

    @Test
    void a_summary_of_an_even_number_of_cases_takes_the_middle_of_two() {
        assertThat(figures(List.of(new DaysBetween("wait", "file", "hear", new Summary(1))), QUICK, SLOW))
                .containsEntry("wait", List.of(2L, 4L, new BigDecimal("17.5"), new BigDecimal("17.5"), 31L));
    }

    @Test
    void a_summary_of_no_case_is_the_count_alone() {
        assertThat(figures(List.of(new DaysBetween("wait", "file", "appeal", new Summary(1))), QUICK))
                .containsEntry("wait", List.of(0L));
    }

    @Test
    void a_case_with_an_activity_counts_once() {
        assertThat(figures(List.of(new CasesWith("heard", "hear"), new CasesWith("appealed", "appeal")), QUICK, BACK))
                .containsEntry("heard", 2L)
                .containsEntry("appealed", 0L);
    }

    @Test
    void amounts_are_summed_exactly() {
        Figure sum = new SumOf("paid", "pay", "amount");
        assertThat(figures(List.of(sum), paid("0.1"), paid("0.2"), paid("1e3"), QUICK))
                .containsEntry("paid", new BigDecimal("1000.3"));
    }

    @Test
    void values_are_listed_with_the_most_frequent_first() {
        Figure values = new ValuesOf("paid", "pay", "amount");
        assertThat(figures(List.of(values), paid("5"), paid("35.0"), paid("35.0"), paid("35")))
                .containsEntry("paid", List.of(List.of("35.0", 2L), List.of("35", 1L), List.of("5", 1L)));
    }

    @Test
    void an_amount_that_is_no_number_is_named_with_its_case() {
        for (String amount : List.of("NaN", "much", "1e999999999", "1".repeat(101))) {
            assertThat(problems(List.of(new SumOf("paid", "pay", "amount")), paid(amount)))
                    .extracting(Problem::code, problem -> problem.place().file())
                    .containsExactly(tuple("figure-no-number", "paid"));
        }
    }

    @Test
    void two_figures_may_not_stand_at_one_path() {
        assertThat(problems(List.of(
                        new CasesWith("cases", "hear"),
                        new CasesWith("cases.heard", "hear"),
                        new CasesWith("heard", "hear"),
                        new CasesWith("heard.twice", "hear"),
                        new CasesWith("heard", "hear"))))
                .extracting(problem -> problem.place().file())
                .containsExactly("cases", "cases.heard", "heard.twice", "heard");
    }

    @Test
    void parts_of_a_log_counted_apart_give_the_figures_of_the_whole() {
        List<Figure> declared = List.of(new DaysBetween("wait", "file", "hear", new Summary(2)));
        LogFigures one = new LogFigures(declared);
        one.add(QUICK);
        LogFigures other = new LogFigures(declared);
        other.add(SLOW);
        other.add(BACK);
        one.addAll(other);
        assertThat(one.values()).isEqualTo(figures(declared, QUICK, SLOW, BACK));
        assertThatThrownBy(() -> one.addAll(new LogFigures(List.of()))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Object> figures(List<Figure> declared, Trace... traces) {
        LogFigures figures = new LogFigures(declared);
        List.of(traces).forEach(figures::add);
        return figures.values();
    }

    private static List<Problem> problems(List<Figure> declared, Trace... traces) {
        List<Problem> problems = new ArrayList<>();
        try {
            figures(declared, traces);
        } catch (UnusableInput e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    private static Trace paid(String amount) {
        Trace trace = Logs.trace("paid", "pay", "2024-03-01T00:00:00Z");
        List<Attribute> attributes = new ArrayList<>(trace.events().getFirst().attributes());
        attributes.add(Attribute.of(AttributeType.FLOAT, "amount", amount));
        return new Trace(trace.attributes(), List.of(new XesEvent(attributes)));
    }
}
