package assize.law.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.language.Procedure;
import assize.law.language.read.MappingReader;
import assize.law.problem.UnusableInput;
import assize.law.step.Event;
import assize.law.step.Procedures;
import assize.law.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small made-up logs of fines: what was lawful has no mark, what was not keeps its effects and its name. */
class ChronicleTest {
    private static final Procedure FINE = Procedures.library("it-road-fine");
    private static final Mapping MAPPING = MappingReader.read(Procedures.LIBRARY.resolve("it-road-fine"), FINE);
    private static final Chronicle CHRONICLE = new Chronicle(FINE, MAPPING, Procedures.TIME);

    private final List<LogEvent> log = new ArrayList<>();

    @Test
    void a_lawful_case_has_no_irregularity() {
        fine("2011-03-01");
        log("2011-04-01", "Send Fine", "expense", "10.0");
        log("2011-04-10", "Insert Fine Notification");
        log("2011-05-02", "Payment", "paymentAmount", "43.0", "totalPaymentAmount", "43.0");
        Chronicle.Judged judged = CHRONICLE.judge(log);
        assertThat(marks(judged)).isEmpty();
        assertThat(judged.atEnd()).isEmpty();
        assertThat(judged.state().stage()).isEqualTo("closed-paid");
        assertThat(judged.state().facts()).containsEntry("due", Money.of("43 EUR"));
    }

    @Test
    void before_august_2010_a_fine_left_in_time_within_150_days_and_after_it_within_90() {
        fine("2010-03-01");
        log("2010-07-20", "Send Fine", "expense", "10.0");
        assertThat(marks(CHRONICLE.judge(log))).isEmpty();

        log.clear();
        fine("2010-03-01");
        log("2010-08-20", "Send Fine", "expense", "10.0");
        assertThat(marks(CHRONICLE.judge(log))).contains("send: sent-late");

        log.clear();
        fine("2011-03-01");
        log("2011-06-20", "Send Fine", "expense", "10.0");
        log("2011-07-01", "Insert Fine Notification");
        Chronicle.Judged judged = CHRONICLE.judge(log);
        assertThat(marks(judged)).contains("send: sent-late");
        assertThat(judged.state().facts()).containsEntry("expense", Money.of("10 EUR"));
    }

    @Test
    void who_asked_the_judge_after_the_prefect_took_both_roads() {
        notified();
        log("2011-04-20", "Insert Date Appeal to Prefecture");
        log("2011-04-25", "Appeal to Judge", "dismissal", "NIL");
        assertThat(marks(CHRONICLE.judge(log))).contains("appeal-to-judge: judge-after-prefect");
    }

    @Test
    void a_penalty_a_day_early_is_told_and_on_the_raw_day_its_date_is_right() {
        notified();
        log("2011-06-09", "Add penalty", "amount", "66.0");
        Chronicle.Judged right = CHRONICLE.judge(log);
        assertThat(marks(right)).isEmpty();
        assertThat(right.dates()).containsEntry("penalty", true);

        log.removeLast();
        log("2011-06-08", "Add penalty", "amount", "66.0");
        Chronicle.Judged early = CHRONICLE.judge(log);
        assertThat(marks(early)).contains("add-penalty: penalty-a-day-early");
        assertThat(early.dates()).containsEntry("penalty", false);
    }

    @Test
    void an_outcome_without_a_date_is_entered_after_what_tells_it() {
        notified();
        log("2011-04-20", "Insert Date Appeal to Prefecture");
        log("2011-04-25", "Send Appeal to Prefecture", "dismissal", "#");
        Chronicle.Judged judged = CHRONICLE.judge(log);
        assertThat(judged.state().stage()).isEqualTo("annulled");
        assertThat(judged.lines())
                .filteredOn(line -> line.outcome().event() instanceof Event.Act act && !act.dateKnown())
                .singleElement()
                .satisfies(line -> {
                    assertThat(((Event.Act) line.outcome().event()).action()).isEqualTo("uphold-appeal");
                    assertThat(line.source()).isEqualTo(-1);
                });
    }

    @Test
    void an_activity_that_the_mapping_does_not_know_is_told() {
        assertThat(CHRONICLE.unknown(Set.of("Create Fine", "Sing")))
                .extracting(problem -> problem.code() + " " + problem.said().get("found"))
                .containsExactly("activity-not-mapped Sing");
        log("2011-03-01", "Sing");
        assertThatThrownBy(() -> CHRONICLE.judge(log))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("\"Sing\"");
    }

    @Test
    void a_total_that_is_not_the_sum_and_an_amount_that_is_none_are_marked() {
        notified();
        log("2011-04-20", "Payment", "paymentAmount", "10.0", "totalPaymentAmount", "20.0");
        log("2011-04-21", "Payment", "paymentAmount", "ten");
        assertThat(marks(CHRONICLE.judge(log)))
                .containsExactly("pay: paid-differs", "pay: answer-not-of-type", "pay: guard-fact-missing");
    }

    @Test
    void a_part_paid_and_then_silence_is_told_at_the_end() {
        notified();
        log("2011-04-20", "Payment", "paymentAmount", "10.0");
        assertThat(CHRONICLE.judge(log).atEnd()).containsExactly("part-paid-and-silent");
    }

    @Test
    void a_notice_that_the_log_never_tells_as_sent_breaks_no_rule_and_another_does() {
        notified();
        log("2011-04-20", "Insert Date Appeal to Prefecture");
        log("2011-04-25", "Send Appeal to Prefecture", "dismissal", "NIL");
        log("2011-06-01", "Receive Result Appeal from Prefecture");
        log("2011-06-20", "Notify Result Appeal to Offender");
        assertThat(marks(CHRONICLE.judge(log))).isEmpty();

        log.clear();
        fine("2011-03-01");
        log("2011-04-10", "Insert Fine Notification");
        assertThat(marks(CHRONICLE.judge(log))).containsExactly("report: notice-not-sent");
    }

    private void fine(String day) {
        log(day, "Create Fine", "amount", "33.0", "dismissal", "NIL");
    }

    private void notified() {
        fine("2011-03-01");
        log("2011-04-01", "Send Fine", "expense", "10.0");
        log("2011-04-10", "Insert Fine Notification");
    }

    private void log(String day, String activity, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        log.add(new LogEvent(activity, LocalDate.parse(day).atStartOfDay(), map));
    }

    private static List<String> marks(Chronicle.Judged judged) {
        return judged.lines().stream()
                .flatMap(line -> line.irregular().stream()
                        .map(mark -> step(line.outcome().event()) + ": " + mark))
                .toList();
    }

    private static String step(Event event) {
        return switch (event) {
            case Event.Act act -> act.action();
            case Event.Told told -> told.notice();
            default -> event.getClass().getSimpleName();
        };
    }
}
