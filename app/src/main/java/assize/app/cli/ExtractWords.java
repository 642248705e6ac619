package assize.app.cli;

import assize.docket.receipt.Extract;
import assize.docket.receipt.ExtractCheck;
import assize.docket.tlog.Accepted;

/** What an extract proves, in words. */
final class ExtractWords {
    private final Desk desk;

    ExtractWords(Desk desk) {
        this.desk = desk;
    }

    int say(Extract extract, Trust trust) {
        Trust.Known trusted = trust.known(desk, extract.checkpoint());
        ExtractCheck.Holds holds = new ExtractCheck(extract, trusted.policy()).run();
        Accepted accepted = holds.accepted();
        Extract.Statement said = extract.statement();
        desk.say(
                "extract-holds",
                "case",
                said.caseId(),
                "role",
                said.role(),
                "count",
                "%,d".formatted(said.count()),
                "head",
                said.head(),
                "withheld",
                "%,d".formatted(holds.withheld()),
                "without",
                "%,d".formatted(holds.withoutContent()),
                "erased",
                "%,d".formatted(holds.erased()));
        holds.grounds()
                .forEach((ground, count) -> desk.say(
                        "extract-ground",
                        "count",
                        "%,d".formatted(count),
                        "why",
                        desk.words(
                                "extract-" + ground.kind(),
                                "name",
                                ground.name(),
                                "law",
                                ground.law() == null ? "-" : ground.law())));
        desk.say("trust-" + trusted.from(), "key", accepted.log().text());
        if (accepted.before() == null) {
            desk.say("receipt-no-witness");
        } else {
            desk.say("receipt-before", "before", accepted.before(), "witnesses", Trust.witnesses(accepted));
        }
        desk.say("extract-proves-not");
        return Exit.FINE;
    }
}
