package assize.app.site;

import assize.app.site.Situation.Relation;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cases of the matrix, each brought into its state by the forms of the pages, and what people are to them. */
final class Situations {
    private static final Relation ELSEWHERE = Relation.none("office of another service");
    private static final Relation OTHER_BODY = Relation.none("office of the same service, case not before it");

    private Situations() {}

    static List<Situation> all(TestSite site) throws IOException, InterruptedException {
        return List.of(
                lodged(site), sentOut(site, false), sentOut(site, true), restricted(site), sealed(site), fine(site));
    }

    /** A claim that has come to a court, before anybody is drawn. */
    private static Situation lodged(TestSite site) throws IOException, InterruptedException {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        SmallClaim.act(Browsing.as(site, "clerk"), number, "register", "registry", Map.of());
        Map<String, Relation> people = strangers();
        people.put("shopkeeper", Relation.party("party who filed", "claimant"));
        people.put("supplier", Relation.none("other side, not told yet"));
        people.put("clerk", Relation.office("clerk of the court", "registry").drawing());
        people.put(
                "president",
                Relation.office("president of the court", "president").drawing());
        for (String judge : List.of("judge-1", "judge-2", "judge-3")) {
            people.put(judge, Relation.none("judge who may be drawn").drawing());
        }
        return new Situation(
                "open, before the lot",
                "eu-small-claims",
                number,
                "withdraw",
                "claimant",
                "defendant",
                false,
                "judge",
                "none",
                people);
    }

    /** The same, sent out, with a judge drawn; the other side has joined by a letter or not. */
    private static Situation sentOut(TestSite site, boolean joined) throws IOException, InterruptedException {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.sendOut(clerk, number);
        if (joined) {
            SmallClaim.join(clerk, Browsing.as(site, "supplier"), number);
        }
        String drawn = SmallClaim.drawn(site, number);
        Map<String, Relation> people = strangers();
        people.put("shopkeeper", Relation.party("party who filed", "claimant"));
        people.put(
                "supplier",
                joined ? Relation.party("other side, joined", "defendant") : Relation.none("other side, not joined"));
        people.put("clerk", Relation.office("clerk of the court", "registry"));
        people.put("president", Relation.office("president of the court", "president"));
        for (String judge : List.of("judge-1", "judge-2", "judge-3")) {
            people.put(
                    judge,
                    judge.equals(drawn)
                            ? Relation.office("judge who was drawn", "judge")
                            : Relation.none("judge who was not drawn"));
        }
        return new Situation(
                joined ? "open, the other side joined" : "open, sent out",
                "eu-small-claims",
                number,
                joined ? "respond" : "withdraw-after-service",
                joined ? "defendant" : "claimant",
                "defendant",
                !joined,
                "judge",
                "none",
                people);
    }

    /** A concern of a neighbour: its file is open to some offices alone, others get what they are asked. */
    private static Situation restricted(TestSite site) throws IOException, InterruptedException {
        String number = Acting.file(
                Browsing.as(site, "neighbour"),
                "public-concern",
                Map.of(),
                Map.of(
                        "concern.about", "It smells of solvent at night.",
                        "concern.kind", "air",
                        "concern.place", "South gate",
                        "concern.emergency", "no",
                        "party:caller.name", "The neighbour",
                        "party:caller.address", "House 7"));
        SmallClaim.act(
                Browsing.as(site, "operator"),
                number,
                "dispatch",
                "operator",
                Map.of("dispatching.unit", "environment", "dispatching.about-this-unit", "no"));
        Map<String, Relation> people = strangers();
        people.put("neighbour", Relation.party("who called", "caller"));
        people.put("operator", Relation.office("hotline", "operator"));
        people.put("hotline-head", Relation.office("head of the hotline", "hotline-head"));
        people.put("lead-unit", Relation.office("unit that was asked", "lead-unit"));
        people.put("district-office-helper", OTHER_BODY);
        people.put("rescue", OTHER_BODY);
        return new Situation(
                "restricted to named roles",
                "public-concern",
                number,
                "take-up",
                "lead-unit",
                "caller",
                false,
                "lead-unit",
                "none",
                people);
    }

    /** An inquiry under a seal: nobody learns of it but who conducts and who watches it. */
    private static Situation sealed(TestSite site) throws IOException, InterruptedException {
        String number = Acting.file(
                Browsing.as(site, "institution"),
                "asset-freeze-tracing",
                Map.of("act", "report", "as", "institution"),
                Map.of(
                        "suspicious-transaction.asset", "one account",
                        "suspicious-transaction.what-was-seen", "loans",
                        "party:owner.name", "The account holder",
                        "party:owner.address", "Jinan"));
        SmallClaim.act(
                Browsing.as(site, "investigator"),
                number,
                "open-inquiry",
                "investigator",
                Map.of("reasons", "the report was checked"));
        Map<String, Relation> people = strangers();
        people.put("institution", Relation.office("institution that reported", "institution"));
        people.put("investigator", Relation.office("who conducts the inquiry", "investigator"));
        people.put(
                "agency-officer",
                Relation.office("agency that may ask for a freeze", "agency-officer")
                        .withoutFirst());
        people.put("custody-supervision-supervisor", Relation.office("supervising procurator", "supervisor"));
        people.put("account-holder", Relation.none("whom the seal keeps it from"));
        return new Situation(
                Situation.SEALED,
                "asset-freeze-tracing",
                number,
                "trace-query",
                "investigator",
                "owner",
                false,
                "judge",
                "none",
                people);
    }

    /** A fine that an office opened. */
    private static Situation fine(TestSite site) throws IOException, InterruptedException {
        String number = Acting.file(
                Browsing.as(site, "officer"),
                "it-road-fine",
                Map.of("act", "create", "as", "officer"),
                Map.of("finding.amount", "42.00", "party:offender.name", "X", "party:offender.address", "Y"));
        Map<String, Relation> people = strangers();
        people.put("officer", Relation.office("officer who found it", "officer"));
        people.put("municipal-police-police", Relation.office("office of the same police", "police"));
        people.put("driver", Relation.none("whom it concerns, not told yet"));
        people.put("prefect", OTHER_BODY);
        return new Situation(
                "opened by an office",
                "it-road-fine",
                number,
                "withdraw",
                "police",
                "offender",
                false,
                "judge",
                "none",
                people);
    }

    /** Who has nothing to do with any of them. */
    private static Map<String, Relation> strangers() {
        Map<String, Relation> people = new LinkedHashMap<>();
        people.put("buyer", Relation.none("somebody else"));
        people.put("review-judge", OTHER_BODY);
        people.put("helper", OTHER_BODY);
        people.put("counsel", ELSEWHERE);
        people.put("bailiff", ELSEWHERE);
        return people;
    }
}
