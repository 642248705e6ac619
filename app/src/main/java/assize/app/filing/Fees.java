package assize.app.filing;

import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.language.Fee;
import assize.law.language.Procedure;
import java.util.List;

/** What a procedure may ask for from a role, told before anybody files: what, by when, how to be let off. Stateless. */
public final class Fees {
    private Fees() {}

    /** In sentences; none where nothing is asked. */
    public static List<String> of(Visit visit, Procedure procedure, String role) {
        CaseWords words = new CaseWords(procedure, visit);
        return procedure.fees().values().stream()
                .filter(fee -> fee.owedBy().equals(role))
                .map(fee -> visit.say(
                                "page-fee",
                                "fee",
                                words.text("fee", fee.name()),
                                "due",
                                words.length(fee.due()),
                                "law",
                                fee.law())
                        + waiver(visit, words, fee))
                .toList();
    }

    private static String waiver(Visit visit, CaseWords words, Fee fee) {
        Fee.Waiver waiver = fee.waiver();
        return waiver == null
                ? ""
                : " "
                        + visit.say(
                                "page-fee-waiver",
                                "ask",
                                words.action(waiver.ask()),
                                "by",
                                words.role(waiver.decidedBy()));
    }
}
