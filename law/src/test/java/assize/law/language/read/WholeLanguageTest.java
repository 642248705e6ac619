package assize.law.language.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.problem.UnusableInput;
import assize.law.scenario.Scenario;
import assize.law.time.Length;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The procedure {@code whole} has every construct of the language once. */
class WholeLanguageTest {
    private static final Path FOLDER = LanguagePage.ROOT.resolve("law/src/test/resources/assize/law/language/whole");
    private static final Folder FILES = Folder.of(FOLDER);
    private static final Procedure WHOLE = ProcedureReader.read(FOLDER, Set.of("eu-1182", "it-admin"));

    @Test
    void roles_and_facts_say_how_many_hold_them_and_how_far_they_reach() {
        assertThat(WHOLE.roles().get("debtor")).extracting(Role::many).isEqualTo(Role.Many.EACH);
        assertThat(WHOLE.roles().get("attorney")).extracting(Role::side).isEqualTo("prosecuting");
        assertThat(WHOLE.roles().get("suspect")).extracting(Role::complainedOf).isEqualTo(true);
        assertThat(WHOLE.fact("answered").per()).isEqualTo("debtor");
        assertThat(WHOLE.fact("free").means()).isEqualTo("unconnected");
        assertThat(WHOLE.fact("offers").privateTo()).containsExactly("talks", "judge");
        assertThat(WHOLE.fact("score").computed()).isTrue();
        assertThat(WHOLE.fact("order").type()).isEqualTo(Fact.Type.TEXT);
        assertThat(WHOLE.stage("appealed").with()).isEqualTo("higher-court");
    }

    @Test
    void a_power_named_once_gives_what_the_action_does_not_say_itself() {
        assertThat(action("freeze").power())
                .isEqualTo(new Action.Power("property", List.of("debtor"), List.of("wages"), List.of("doubt-road")));
        assertThat(action("freeze").notices()).containsExactly("freeze-told");
        assertThat(action("freeze-now").power())
                .isEqualTo(new Action.Power("property", List.of("suspect"), List.of("wages"), List.of("doubt-road")));
        assertThat(action("freeze-now").notices()).containsExactly("copy");
    }

    @Test
    void an_answer_is_open_wherever_its_requests_are_and_owes_reasons() {
        assertThat(action("refuse").from()).containsExactly("open", "held");
        assertThat(action("refuse")).matches(Action::refuses).matches(Action::reasons);
        assertThat(action("give-time").refuses()).isFalse();
        assertThat(action("reject")).matches(Action::refuses).matches(a -> !a.usesPower());
        assertThat(inside("doubt").actions().get("keep"))
                .returns(List.of(Action.OPENING), Action::onRequest)
                .returns(List.of("asked"), Action::from);
    }

    @Test
    void lengths_and_what_is_added_may_differ_by_track() {
        Clock trial = WHOLE.clock("trial-time");
        assertThat(trial.lengths())
                .extracting(length -> Optional.ofNullable(length.when()).isPresent() + " " + length.track() + " "
                        + length.from().values())
                .containsExactly(
                        "true small [Optional[3 months]]",
                        "true ordinary [Optional[9 months]]",
                        "false small [Optional[2 months]]",
                        "false ordinary [Optional[6 months]]");
        assertThat(trial.lengths().getLast().from()).containsOnlyKeys(LocalDate.of(2026, 1, 1));
        assertThat(trial.extensions().getFirst().adds())
                .isEqualTo(Map.of("small", Length.parse("1 month"), "ordinary", Length.parse("3 months")));
        assertThat(trial.extensions().getLast())
                .returns(Map.of(), Clock.Extended::adds)
                .returns(Length.parse("2 months"), Clock.Extended::atMost)
                .returns("give-time", Clock.Extended::after);
        assertThat(action("widen").converts())
                .isEqualTo(new Action.Conversion(List.of("small"), "ordinary", "trial-time"));
        assertThat(action("send-back").converts()).isEqualTo(new Action.Conversion(List.of(), "ordinary", null));
    }

    @Test
    void a_clock_stands_still_from_until_or_while_with_a_cap_or_without_one() {
        assertThat(WHOLE.clock("trial-time").pauses())
                .containsExactly(
                        new Clock.Pause(
                                List.of(new Upon.Done("agree")),
                                List.of(new Upon.Done("hear")),
                                null,
                                Length.parse("1 month")),
                        new Clock.Pause(List.of(), List.of(), "held", null),
                        new Clock.Pause(List.of(), List.of(), "talks", Length.parse("3 months")));
    }

    @Test
    void clocks_say_whose_copies_there_are_and_what_moves_their_ends() {
        assertThat(WHOLE.clock("doubt-time").owners()).containsExactly("judge", "president");
        assertThat(WHOLE.clock("answer-time")).matches(Clock::each).returns("debtor", Clock::owner);
        assertThat(WHOLE.clock("serve-time").per()).isEqualTo("debtor");
        assertThat(WHOLE.clock("request-time").whenPassed().endsRequest()).isTrue();
        assertThat(WHOLE.clock("limitation").atLatest())
                .isEqualTo(new Clock.Latest(Length.parse("10 years"), "claim.arose"));
        assertThat(WHOLE.clock("limitation").restarts())
                .containsExactly(new Upon.Day("claim.known"), new Upon.Opened("talks"));
        assertThat(WHOLE.clock("check").repeats()).isTrue();
        assertThat(WHOLE.clock("trial-time").otherReading()).isEqualTo("it-admin");
        assertThat(WHOLE.clock("notice-time")).matches(Clock::backwards);
    }

    @Test
    void the_main_line_and_a_side_matter_hear_of_each_other() {
        assertThat(WHOLE.clock("doubt-time").from())
                .containsExactly(new Upon.Inside("doubt", new Upon.Done("ask-again")));
        assertThat(WHOLE.clock("trial-time").stoppedBy()).contains(new Upon.Inside("doubt", new Upon.Passes("limit")));
        assertThat(action("lifted").upon()).isEqualTo(new Upon.Outcome("doubt", "lifted"));
        Procedure doubt = inside("doubt");
        assertThat(doubt.actions().get("falls")).extracting(Action::upon).isEqualTo(new Upon.MainEnds());
        assertThat(doubt.actions().get("ends-too"))
                .extracting(Action::upon)
                .isEqualTo(new Upon.Main(new Upon.Passes("answer-time")));
        assertThat(doubt.clock("limit").from())
                .containsExactly(
                        new Upon.Enters("asked"),
                        new Upon.Main(new Upon.Enters("held")),
                        new Upon.Main(new Upon.Done("file")));
    }

    @Test
    void a_side_matter_is_a_procedure_that_shares_what_the_main_line_has() {
        SideMatter doubt = matter("doubt");
        assertThat(doubt.outcomes()).containsExactly("lifted", "stale");
        assertThat(doubt.inside().name()).isEqualTo("whole.doubt");
        assertThat(doubt.inside().facts()).containsKeys("claim", "kept-once");
        assertThat(WHOLE.facts()).doesNotContainKey("kept-once");
        assertThat(doubt.inside().openings()).singleElement().returns("asked", Action::opens);
        assertThat(doubt.inside().roles()).isEqualTo(WHOLE.roles());
        assertThat(doubt.inside().title("en")).isEqualTo("Doubt");
        assertThat(doubt.inside().texts().of("en", "action.lift")).isEqualTo("Lift what is doubted");
    }

    @Test
    void a_fee_brings_its_actions_and_clocks() {
        assertThat(WHOLE.actions())
                .containsKeys(
                        "pay-court-fee",
                        "ask-waiver",
                        "grant-court-fee-waiver",
                        "refuse-court-fee-waiver",
                        "deemed-withdrawn");
        assertThat(action("deemed-withdrawn"))
                .matches(Action::byLaw)
                .returns("dropped", Action::to)
                .returns(new Upon.Passes("court-fee-time"), Action::upon);
        assertThat(action("refuse-court-fee-waiver").onRequest()).containsExactly("ask-waiver");
        Clock time = WHOLE.clock("court-fee-time");
        assertThat(time.from()).containsExactly(new Upon.Told("fee-notice", Upon.How.REACHED));
        assertThat(time.whenPassed().does()).isEqualTo("deemed-withdrawn");
        assertThat(time.pauses()).hasSize(1);
        assertThat(WHOLE.clock("court-fee-waiver-time").owner()).isEqualTo("president");
    }

    @Test
    void what_is_used_brings_its_actions() {
        assertThat(WHOLE.actions().values().stream()
                        .filter(a -> a.builtIn() != null)
                        .map(Action::name))
                .containsExactly(
                        "ask-excuse",
                        "grant-excuse",
                        "refuse-excuse",
                        "correct",
                        "restore-position",
                        "refuse-restoring",
                        "name-representative",
                        "join-cases",
                        "split-case");
        assertThat(WHOLE.actions()).containsKeys("ask-recusal-again", "decide-recusal-again", "step-aside");
        assertThat(action("grant-recusal").by()).containsExactly("president", "higher");
        assertThat(action("ask-excuse").from()).doesNotContain("over", "dropped");
        assertThat(action("correct").from()).contains("over");
    }

    @Test
    void the_tables_beside_the_actions_are_read() {
        assertThat(Objects.requireNonNull(WHOLE.tracks()).tracks()).containsOnlyKeys("small", "ordinary");
        assertThat(WHOLE.draws().get("judge"))
                .isNotNull()
                .returns(List.of("send-back", "recusal"), draw -> draw.againOn());
        assertThat(WHOLE.seals().get("secret"))
                .isNotNull()
                .returns(
                        List.of(new Upon.Told("freeze-told", Upon.How.REACHED), new Upon.Enters("judged")),
                        seal -> seal.until());
        assertThat(WHOLE.visible()).containsEntry("file", List.of("parties", "judge"));
        assertThat(Objects.requireNonNull(WHOLE.head().retention()).besides()).containsEntry("queries", "1 year");
        assertThat(WHOLE.waives()).singleElement().returns("", Procedure.Waiver::law);
        assertThat(WHOLE.mirrors().getFirst().justifiedBy()).isEqualTo("the law says so");
        assertThat(Objects.requireNonNull(WHOLE.head().versionBy()).ofOpening()).isTrue();
    }

    @Test
    void a_scenario_may_begin_midway() {
        Scenario.Run run = ScenarioReader.readAll(FOLDER).getFirst().runs().getFirst();
        Scenario.Start start = Objects.requireNonNull(run.start());
        assertThat(start.stage() + " " + start.track() + " " + start.day()).isEqualTo("held small 2026-03-02");
        assertThat(start.with()).isEqualTo(Map.of("claim.amount", "50 EUR", "answered", "true"));
        assertThat(run.moves().getLast().expect())
                .isEqualTo(Map.of("other-reading.appeal-time", List.of("2026-03-19")));
    }

    /** The verifier names the property that can't be proved without what is missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: judge, from: freeze, | from: freeze, | field-missing P8",
                "from: freeze, length: 30 days, | from: freeze, | field-missing P4",
                "protects: right, law: art. 36} | protects: right} | field-missing P11",
                "{while: held, at-most: no cap} | {while: held} | field-missing P9",
                "when-passed: {does: tell} | when-passed: {} | clock-without-end P8",
                "by: president, on-request: ask-time | by: judge, on-request: ask-time | extended-by-owner P5"
            })
    void a_problem_names_the_property_that_hangs_on_it(String found, String put, String told) {
        String text = new String(FILES.files().getOrDefault("procedure.yaml", new byte[0]), StandardCharsets.UTF_8);
        assertThat(text).contains(found);
        SortedMap<String, byte[]> files = new TreeMap<>(FILES.files());
        files.put("procedure.yaml", text.replace(found, put).getBytes(StandardCharsets.UTF_8));
        UnusableInput wrong = catchThrowableOfType(
                UnusableInput.class,
                () -> ProcedureReader.read(new Folder("whole", files), Set.of("eu-1182", "it-admin")));
        assertThat(wrong.problems())
                .extracting(problem -> problem.code() + " " + problem.said().getOrDefault("property", ""))
                .contains(told);
    }

    private static Action action(String name) {
        return WHOLE.findAction(name).orElseThrow();
    }

    private static SideMatter matter(String name) {
        return Objects.requireNonNull(WHOLE.sideMatters().get(name));
    }

    private static Procedure inside(String name) {
        return matter(name).inside();
    }
}
