package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad guards; what is found stands with the character at which it stands, the first being 0. */
class SlipTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "was-herd and paid > due | 0 There is no fact or form field 'was-herd'. Did you mean 'was-heard'?",
                "not passed(pay-tme) | 11 There is no clock 'pay-tme'. Did you mean 'pay-time'?",
                "running(paid) | 8 There is no clock 'paid'.",
                "open(paid) | 5 There is no side-matter or link 'paid'.",
                "outcome(mediaton) == 'agreed' "
                        + "| 8 There is no side-matter or link 'mediaton'. Did you mean 'mediation'?",
                "happened(paid) | 9 There is no fact of type date called 'paid'.",
                "told(ownr) | 5 There is no role 'ownr'. Did you mean 'owner'?",
                "every(defendants, answered) | 6 There is no role 'defendants'. Did you mean 'defendant'?",
                "some(defendant, answerd) | 16 There is no fact or form field 'answerd'. Did you mean 'answered'?",
                "some(defendant, paid + 1 > due) | 21 '+' can't join money and number.",
                "some(defendant, paid) | 16 This is money, where a yes or no is needed.",
                "some(defendant, every(owner, answered)) | 16 'every' stands within another every or some.",
                "some(defendant) | 0 'some' needs a role and a condition.",
                "passd(pay-time) | 0 There is no question 'passd'. Did you mean 'passed'?",
                "length(paid) > 1 | 0 There is no question 'length'.",
                "passed(pay-time, paid) | 0 'passed' asks about one clock.",
                "passed('pay-time') | 0 'passed' asks about one clock.",
                "passed | 0 There is no fact or form field 'passed'.",
                "order == 'retrun' | 9 'retrun' can never be found here. Did you mean 'return'?",
                "'swift' != track | 0 'swift' can never be found here.",
                "outcome(mediation) == 'agrees' | 22 'agrees' can never be found here. Did you mean 'agreed'?",
                "paid + 3 > due | 5 '+' can't join money and number.",
                "was-heard and paid | 10 'and' can't join yes-or-no and money.",
                "paid > 'much' | 5 '>' can't join money and text.",
                "hearing > due | 8 '>' can't join date and money.",
                "order > 'a' | 6 '>' can't join text and text.",
                "not paid | 0 'not' can't be said of money.",
                "paid + due | 0 This is money, where a yes or no is needed.",
                "due < paid < expense | 11 '<' can't join yes-or-no and money.",
                "due-paid > expense | 3 Here a hyphen touches a name or number.",
                "due -paid > expense | 4 Here a hyphen touches a name or number.",
                "due- paid > expense | 3 Here a hyphen touches a name or number.",
                "paid > -1 EUR | 7 Here a hyphen touches a name or number.",
                "paid > - due | 7 '-' is out of place here, or something is missing before it.",
                "paid > 36.5 | 7 '36.5' is not a whole number.",
                "finding.points > 1e9 | 17 '1e9' is not a whole number.",
                "finding.points > 1000000000000000000000 | 17 '1000000000000000000000' is not a whole number.",
                "paid > 5 ABC | 7 '5 ABC' is not an amount of money.",
                "paid = due | 5 '=' is not written in a condition.",
                "was-heard && !missing | 10 '&&' is not written in a condition. 13 '!' is not written in a condition.",
                "was-heard ? paid : due | 10 The sign '?' has no meaning in a condition. "
                        + "17 The sign ':' has no meaning in a condition.",
                "order == 'return | 9 A text begins here and does not end.",
                "was-heard missing | 10 'missing' is out of place here, or something is missing before it.",
                "was-heard and | 13 The condition ends too early.",
                "and was-heard | 0 'and' is out of place here, or something is missing before it.",
                "(was-heard | 10 The condition ends too early.",
                "was-heard) | 9 ')' is out of place here, or something is missing before it.",
                "not | 3 The condition ends too early.",
                "claims.all(c, c > 1) | 0 'claims.all' would walk through a list; a condition has no lists.",
                "exists_one(party) | 0 'exists_one' would walk through a list; a condition has no lists.",
                "[1, 2] | 0 The sign '[' has no meaning in a condition. "
                        + "5 The sign ']' has no meaning in a condition.",
                "was-herd and passed(pay-tim) and paid + 1 > due "
                        + "| 0 There is no fact or form field 'was-herd'. Did you mean 'was-heard'? "
                        + "20 There is no clock 'pay-tim'. Did you mean 'pay-time'? "
                        + "38 '+' can't join money and number."
            })
    void each_bad_guard_is_told_what_is_wrong_and_where(String text, String found) {
        assertThat(said(slips(text))).isEqualTo(found);
    }

    @Test
    void nothing_is_no_guard() {
        assertThat(said(slips("  "))).isEqualTo("0 There is no condition here.");
    }

    @Test
    void a_huge_text_is_refused_before_it_is_read() {
        assertThat(said(slips("was-heard and ".repeat(80_000)))).isEqualTo("1000 This is too long for one condition.");
        assertThat(said(slips("in ".repeat(300)))).isEqualTo("600 This is too long for one condition.");
        assertThat(said(slips("1 ".repeat(200)))).startsWith("2 '1' is out of place here");
        assertThat(said(slips(differentNumbers(41) + " > 0"))).startsWith("200 This is too long");
        assertThat(slips("a(".repeat(100))).isNotEmpty();
    }

    @Test
    void the_longest_sum_and_the_deepest_brackets_still_work() {
        assertThat(Guard.compile("in or ".repeat(99) + "in", Names.ALL)).isInstanceOf(Compiled.Made.class);
        assertThat(Guard.compile("1" + " + 1".repeat(98) + " > 1", Names.ALL)).isInstanceOf(Compiled.Made.class);
        assertThat(Guard.compile("(".repeat(20) + "in" + ")".repeat(20), Names.ALL))
                .isInstanceOf(Compiled.Made.class);
        assertThat(said(slips("(".repeat(21) + "in" + ")".repeat(21))))
                .isEqualTo("20 Too many brackets stand within brackets.");
        assertThat(said(slips("not ".repeat(21) + "in"))).isEqualTo("80 Too many brackets stand within brackets.");
    }

    @Test
    void a_slip_becomes_a_problem_at_its_place_in_the_file() {
        Problem problem = slips("not passed(pay-tme)").getFirst().at(new Place("procedure.yaml", 31, 17));
        assertThat(problem.text(Locale.ENGLISH)).isEqualTo("""
                        procedure.yaml:31:28  There is no clock 'pay-tme'. Did you mean 'pay-time'?
                            Known clocks: pay-time, answer-time, appeal-time, court-time, injunction-pay-time.
                            [guard-near-clock] docs/reference/errors.md#guard-near-clock""");
        assertThat(problem.found(Locale.CHINESE)).isEqualTo("没有名为“pay-tme”的期间。是否指“pay-time”？");
    }

    private static String differentNumbers(int many) {
        return IntStream.range(10, 10 + many).mapToObj(String::valueOf).collect(Collectors.joining(" + "));
    }

    private static String said(List<Slip> slips) {
        return slips.stream()
                .map(slip -> slip.offset() + " " + slip.at(Place.of("")).found(Locale.ENGLISH))
                .collect(Collectors.joining(" "));
    }

    private static List<Slip> slips(String text) {
        return switch (Guard.compile(text, Names.ALL)) {
            case Compiled.Made<Guard> made -> List.of();
            case Compiled.Refused<Guard>(List<Slip> slips) -> slips;
        };
    }
}
