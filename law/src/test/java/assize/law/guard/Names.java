package assize.law.guard;

import java.util.Set;

/** The names of a procedure that mixes a road fine, a civil case and a freeze. */
final class Names {
    static final GuardTypes ALL = GuardTypes.builder()
            .fact("due", ValueType.MONEY)
            .fact("paid", ValueType.MONEY)
            .fact("expense", ValueType.MONEY)
            .fact("half-wage", ValueType.MONEY)
            .fact("claim.amount", ValueType.MONEY)
            .fact("claim.clear", ValueType.YESNO)
            .fact("claim.money-only", ValueType.YESNO)
            .fact("claim.arose", ValueType.DATE)
            .fact("finding.abroad", ValueType.YESNO)
            .fact("finding.points", ValueType.NUMBER)
            .fact("penalty.amount", ValueType.MONEY)
            .fact("payment.amount", ValueType.MONEY)
            .fact("was-heard", ValueType.FLAG)
            .fact("hearing-asked", ValueType.FLAG)
            .fact("unconnected", ValueType.FLAG)
            .fact("answered", ValueType.FLAG)
            .fact("missing", ValueType.FLAG)
            .fact("in", ValueType.FLAG)
            .fact("hearing", ValueType.DATE)
            .fact("form.day", ValueType.DATE)
            .fact("form.note", ValueType.TEXT)
            .fact("被告", ValueType.FLAG)
            .choice("order", Set.of("return", "confiscation"))
            .notice("complaint-copy")
            .clock("pay-time")
            .clock("answer-time")
            .clock("appeal-time")
            .clock("injunction-pay-time")
            .clock("court-time")
            .matter("mediation", Set.of("agreed", "failed"))
            .matter("claim", Set.of())
            .role("defendant")
            .role("owner")
            .track("small")
            .track("ordinary")
            .build();

    private Names() {}
}
