package assize.docket.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.figures.Difference;
import assize.docket.figures.Oracle;
import assize.docket.registry.Contents;
import assize.docket.registry.Matters;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.xes.Logs;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.docket.xes.XesReader;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final String SENT = "Send Fine";
    private static final String NOTICE = "Insert Fine Notification";
    private static final String TO_PREFECT = "Insert Date Appeal to Prefecture";
    private static final String TO_JUDGE = "Appeal to Judge";

    private static final Set<MonthDay> HOLIDAYS = Stream.of(
                    "--01-01", "--01-06", "--04-25", "--05-01", "--06-02", "--08-15", "--11-01", "--12-08", "--12-25",
                    "--12-26")
            .map(MonthDay::parse)
            .collect(Collectors.toSet());

    private final Database database = Matters.database();

    @TempDir
    private static Path shared;

    private static Path variants = Logs.HUNDRED;

    @TempDir
    private Path folder;

    @BeforeAll
    static void one_case_of_each_variant() {
        variants = Played.variants(shared.resolve("variants.xes"));
    }

    private Report replay(Path log) {
        return Played.replay(Matters.LIBRARY, database, log);
    }

    private static long count(Report report, String rule) {
        return report.irregular().entrySet().stream()
                .filter(e -> e.getKey().startsWith(rule + "|"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static @Nullable LocalDate day(Trace trace, String activity) {
        XesEvent event = trace.findFirst(activity);
        return event == null ? null : event.timestamp().date();
    }

    private static int place(Trace trace, String activity) {
        return trace.events().stream().map(XesEvent::name).toList().indexOf(activity);
    }

    /** A last day moves on from Sundays and holidays, not from Saturdays. */
    private static LocalDate last(LocalDate day) {
        LocalDate last = day;
        while (last.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(MonthDay.from(last))) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** The law's 150 days, 90 from 13 August 2010 on. */
    private static boolean sentLate(Trace trace) {
        LocalDate created = day(trace, "Create Fine");
        LocalDate sent = day(trace, SENT);
        if (created == null || sent == null) {
            return false;
        }
        return sent.isAfter(last(created.plusDays(created.isBefore(LocalDate.of(2010, 8, 13)) ? 150 : 90)));
    }

    /** After sixty days, unless the judge was asked or all was paid before. */
    private static boolean appealLate(Trace trace) {
        LocalDate notified = day(trace, NOTICE);
        LocalDate asked = day(trace, TO_PREFECT);
        if (notified == null || asked == null || prefectBeforeNotice(trace)) {
            return false;
        }
        LocalDate last = last(notified.plusDays(60));
        int judge = place(trace, TO_JUDGE);
        boolean stopped = judge >= 0 && judge < place(trace, TO_PREFECT);
        return asked.isAfter(last) && !stopped && !paid(trace, last);
    }

    /** A payment after the penalty no longer pays the fine, though it bears the same day. */
    private static boolean paid(Trace trace, LocalDate by) {
        int penalty = place(trace, "Add penalty");
        List<XesEvent> before =
                trace.events().subList(0, penalty < 0 ? trace.events().size() : penalty);
        BigDecimal due = sum(before, "Create Fine", "amount", by).add(sum(before, SENT, "expense", by));
        return sum(before, "Payment", "paymentAmount", by).compareTo(due) >= 0;
    }

    private static BigDecimal sum(List<XesEvent> events, String activity, String attribute, LocalDate by) {
        return events.stream()
                .filter(e -> e.name().equals(activity) && !e.timestamp().date().isAfter(by))
                .map(e -> new BigDecimal(Objects.requireNonNull(e.find(attribute))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean judgeWithoutNotice(Trace trace) {
        int judge = place(trace, TO_JUDGE);
        int notice = place(trace, NOTICE);
        return judge >= 0 && (notice < 0 || notice > judge);
    }

    private static boolean prefectBeforeNotice(Trace trace) {
        int prefect = place(trace, TO_PREFECT);
        int notice = place(trace, NOTICE);
        return prefect >= 0 && (notice < 0 || notice > prefect);
    }

    private static long of(Path log, Predicate<Trace> what) {
        return Logs.traces(log).stream().filter(what).count();
    }

    @Test
    void the_rules_that_steps_break_are_those_that_a_look_at_the_log_finds() {
        for (Path log : List.of(Logs.HUNDRED, variants)) {
            Report report = replay(log);
            assertThat(count(report, "sent-late")).isEqualTo(of(log, ReplayTest::sentLate));
            assertThat(count(report, "judge-without-notice")).isEqualTo(of(log, ReplayTest::judgeWithoutNotice));
            assertThat(count(report, "appeal-before-notice")).isEqualTo(of(log, ReplayTest::prefectBeforeNotice));
            assertThat(count(report, "appeal-late")).isEqualTo(of(log, ReplayTest::appealLate));
            assertThat(report.cases()).isEqualTo(of(log, _ -> true));
        }
    }

    @Test
    void each_penalty_is_dated_where_the_law_puts_it() {
        for (Path log : List.of(Logs.HUNDRED, variants)) {
            long penalties = of(log, trace -> place(trace, "Add penalty") >= 0);
            assertThat(replay(log).dates().get("penalty")).containsExactly(0, penalties);
        }
    }

    @Test
    void a_replay_done_again_doubles_nothing_and_reports_the_same() {
        Report once = replay(variants);
        Rebuild.Seen seen = new Rebuild(Played.procedures(database), database).run(_ -> {}, _ -> {});
        Report again = replay(variants);
        assertThat(again.written()).isZero();
        assertThat(Played.said(again)).isEqualTo(Played.said(once));
        assertThat(new Rebuild(Played.procedures(database), database).run(_ -> {}, _ -> {}))
                .isEqualTo(seen);
    }

    @Test
    void the_cases_of_the_docket_are_those_of_the_report_irregular_ones_too() {
        Report report = replay(variants);
        String prefix = Played.PROCEDURE + "/" + Imports.hash(variants).substring(0, 20) + "/";
        long[] found = new long[3];
        new CaseFiles(database).eachByReference(prefix, (head, entries, clocks, _) -> {
            found[0]++;
            found[1] += entries.size();
            found[2] += entries.stream()
                            .anyMatch(e -> Contents.read(Objects.requireNonNull(e.body()))
                                    .containsKey("irregular"))
                    ? 1
                    : 0;
            assertThat(clocks).noneMatch(ArmedClock::armed);
        });
        assertThat(found[0]).isEqualTo(report.cases()).isEqualTo(231);
        assertThat(found[1]).isEqualTo(report.entries());
        assertThat(found[2])
                .isBetween(
                        report.irregularCases()
                                - report.atEnd().values().stream()
                                        .mapToLong(n -> n)
                                        .sum(),
                        report.irregularCases());
        List<Problem> problems = new ArrayList<>();
        new Rebuild(Played.procedures(database), database).run(problems::add, _ -> {});
        assertThat(problems).isEmpty();
    }

    @Test
    void an_exported_log_is_equal_packed_or_not() {
        for (Path log : List.of(Logs.HUNDRED, variants)) {
            replay(log);
            for (String name : List.of("out.xes", "out.xes.gz")) {
                Path out = folder.resolve(name);
                long traces = new Export(database).run(String.valueOf(log.getFileName()), out);
                try (XesReader one = XesReader.open(log);
                        XesReader other = XesReader.open(out)) {
                    assertThat(other.header()).isEqualTo(one.header());
                }
                assertThat(Logs.traces(out)).isEqualTo(Logs.traces(log)).hasSize((int) traces);
            }
        }
    }

    @Test
    void a_log_in_which_one_amount_was_changed_differs_from_its_oracle_in_that_sum() throws IOException {
        var oracle = replay(Logs.HUNDRED).figures();
        assertThat(Oracle.compare(replay(Logs.HUNDRED).figures(), oracle)).isEmpty();
        String text = Played.text(Logs.HUNDRED);
        assertThat(text).contains("key=\"amount\" value=\"35.0\"");
        Path changed = folder.resolve("changed.xes");
        Files.writeString(changed, text.replaceFirst("key=\"amount\" value=\"35.0\"", "key=\"amount\" value=\"36.0\""));
        List<Difference> differences = Oracle.compare(replay(changed).figures(), oracle);
        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().path()).contains("sum_amount_on_create_fine");
    }

    private List<Problem> problems(Path library, Path log) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> Played.replay(library, database, log))
                .isInstanceOfSatisfying(UnusableInput.class, e -> problems.addAll(e.problems()));
        return problems;
    }

    @Test
    void a_step_that_the_procedure_does_not_have_is_told_with_its_line() throws IOException {
        for (String step : List.of("sned", "report arrived", "reprot sent")) {
            Path library = Played.library(
                    Files.createTempDirectory(folder, "library"), "{step: send, facts:", "{step: " + step + ", facts:");
            Problem problem = problems(library, Logs.HUNDRED).getFirst();
            assertThat(problem.code()).startsWith("unknown-action");
            assertThat(problem.place().file()).isEqualTo("it-road-fine/replay.yaml");
            assertThat(problem.place().line()).isEqualTo(14);
            assertThat(problem.said()).containsEntry("found", step);
        }
    }

    @Test
    void an_activity_that_the_mapping_does_not_know_is_told_and_nothing_of_the_log_is_kept() throws IOException {
        Path library = Played.library(folder, "  Send Fine: ", "  Send Fines: ");
        Path log = Played.enlarged(Logs.HUNDRED, 1, folder.resolve("unmapped.xes"));
        Problem problem = problems(library, log).getFirst();
        assertThat(problem.code()).isEqualTo("activity-not-mapped");
        assertThat(problem.said()).containsEntry("found", SENT);
        assertThat(new Imports(database).list()).noneMatch(i -> i.fileName().equals("unmapped.xes"));
    }

    @Test
    void a_figure_that_is_unclear_is_told_with_its_path() throws IOException {
        Path library = Played.library(folder, "measure: \"= 60\"", "measure: about 60");
        Problem problem = problems(library, Logs.HUNDRED).getFirst();
        assertThat(problem.code()).isEqualTo("figure-unclear");
        assertThat(problem.place().file()).isEqualTo("it-road-fine/replay.yaml");
        assertThat(problem.said().get("path")).contains("penalty_added_exactly_60");
    }
}
