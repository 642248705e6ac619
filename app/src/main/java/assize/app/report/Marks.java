package assize.app.report;

import java.util.regex.Pattern;

/** The words by which a file says that something rests on no statute, or is still to be compared with it. */
final class Marks {
    private static final String OWN = "rules? of (?:this|the) procedure|rules? of the platform|the platform&#39;s"
            + "|the platform's|本程序的规则|平台规则|平台的规则";
    private static final String UNCONFIRMED = "to be confirmed|有待核实|待确认|待核实";

    static final Pattern OWN_RULE = Pattern.compile(OWN);
    static final Pattern TO_BE_CONFIRMED = Pattern.compile(UNCONFIRMED);
    static final Pattern EITHER = Pattern.compile(OWN + "|" + UNCONFIRMED);

    private Marks() {}
}
