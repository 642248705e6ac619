package assize.docket.figures;

import assize.docket.figures.Measure.Cases;
import assize.docket.figures.Measure.Relation;
import assize.docket.figures.Measure.Summary;
import java.util.List;

/** The declared figures of the published log of road-traffic fines. */
final class FinesFigures {
    private static final String FACTS = "deadline_facts.";
    private static final String SUMMARY = "_count_min_median_mean_max";
    private static final String CREATED = "Create Fine";
    private static final String SENT = "Send Fine";
    private static final String NOTIFIED = "Insert Fine Notification";
    private static final String PENALTY = "Add penalty";
    private static final String JUDGE = "Appeal to Judge";
    private static final String PREFECTURE = "Insert Date Appeal to Prefecture";

    static final List<Figure> ALL = List.of(
            days(
                    "penalty_added_exactly_60_local_calendar_days_after_notification",
                    NOTIFIED,
                    PENALTY,
                    new Cases(Relation.EXACTLY, 60)),
            new Figure.CasesWith(FACTS + "cases_with_penalty", PENALTY),
            new Figure.CasesWith(FACTS + "fines_sent", SENT),
            days("sent_more_than_90_days_after_creation", CREATED, SENT, new Cases(Relation.MORE, 90)),
            days("send_delay_days" + SUMMARY, CREATED, SENT, new Summary(3)),
            days(
                    "credit_collection_days_after_creation" + SUMMARY,
                    CREATED,
                    "Send for Credit Collection",
                    new Summary(3)),
            days("appeal_to_judge_after_notification" + SUMMARY, NOTIFIED, JUDGE, new Summary(3)),
            days("appeal_to_judge_more_than_60_days_after_notification", NOTIFIED, JUDGE, new Cases(Relation.MORE, 60)),
            days("prefecture_appeal_after_notification" + SUMMARY, NOTIFIED, PREFECTURE, new Summary(3)),
            days(
                    "prefecture_appeal_more_than_60_days_after_notification",
                    NOTIFIED,
                    PREFECTURE,
                    new Cases(Relation.MORE, 60)),
            days("prefecture_appeal_dated_before_notification", NOTIFIED, PREFECTURE, new Cases(Relation.FEWER, 0)),
            new Figure.ValuesOf("dismissal_codes_on_create_fine", CREATED, "dismissal"),
            new Figure.SumOf("sum_amount_on_create_fine", CREATED, "amount"),
            new Figure.SumOf("sum_paymentAmount_on_payment", "Payment", "paymentAmount"));

    private FinesFigures() {}

    private static Figure days(String path, String from, String to, Measure measure) {
        return new Figure.DaysBetween(FACTS + path, from, to, measure);
    }
}
