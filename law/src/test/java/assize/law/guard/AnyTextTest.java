package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Whatever is written as a guard, it is compiled or refused with places, and whatever is compiled is decided. */
class AnyTextTest {
    private static final List<String> WORDS = List.of(
            "and",
            "or",
            "not",
            "(",
            ")",
            ",",
            "==",
            "!=",
            "<",
            ">=",
            "+",
            "-",
            "*",
            "/",
            "1",
            "0",
            "5 EUR",
            "3 CNY",
            "'small'",
            "true",
            "paid",
            "due",
            "penalty.amount",
            "track",
            "order",
            "was-heard",
            "answered",
            "hearing",
            "claim.arose",
            "finding.points",
            "form.note",
            "passed(",
            "every(",
            "some(",
            "defendant",
            "pay-time",
            "owner",
            "outcome(mediation)",
            "passed(pay-time)",
            "open(claim)",
            "some(defendant, answered)",
            "unheard-of",
            "\"",
            "!");

    private final Matter fine = Matter.with("due", Money.of("50 EUR"))
            .and("paid", Money.of("36 CNY"))
            .and("finding.points", 0L)
            .and("hearing", "a text where a date should be")
            .held("defendant", Matter.with("answered", true), new Matter());

    @Property(tries = 2_000)
    void words_in_any_order(@ForAll @Size(max = 14) List<Integer> picks) {
        StringBuilder text = new StringBuilder();
        picks.forEach(pick ->
                text.append(WORDS.get(Math.floorMod(pick, WORDS.size()))).append(' '));
        decide(text.toString());
    }

    @Property(tries = 1_000)
    void signs_in_any_order(@ForAll @StringLength(max = 60) String text) {
        decide(text);
    }

    private void decide(String text) {
        switch (Guard.compile(text, Names.ALL)) {
            case Compiled.Made<Guard>(Guard made) -> {
                Verdict verdict = made.holds(fine);
                assertThat(verdict.holds() && verdict.failure() != null).isFalse();
            }
            case Compiled.Refused<Guard>(List<Slip> slips) ->
                assertThat(slips).isNotEmpty().allMatch(slip -> slip.offset() >= 0 && slip.offset() <= text.length());
        }
    }
}
