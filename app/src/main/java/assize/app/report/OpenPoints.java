package assize.app.report;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What rests on no statute, what is to be confirmed, and what was left out. */
final class OpenPoints {
    private static final String OWN = "rules? of (?:this|the) procedure|rules? of the platform|the platform&#39;s"
            + "|the platform's|本程序的规则|平台规则|平台的规则";
    private static final String UNCONFIRMED = "to be confirmed|有待核实|待确认|待核实";
    private static final Pattern OWN_RULE = Pattern.compile(OWN);
    private static final Pattern TO_BE_CONFIRMED = Pattern.compile(UNCONFIRMED);

    /** Words by which a file says that something rests on no statute, or is to be compared with it. */
    static final Pattern MARK = Pattern.compile(OWN + "|" + UNCONFIRMED);

    private final Procedure procedure;
    private final Wordbook words;
    private final Html html;

    OpenPoints(Procedure procedure, Wordbook words, Html html) {
        this.procedure = procedure;
        this.words = words;
        this.html = html;
    }

    void write() {
        marked("own", OWN_RULE);
        marked("confirm", TO_BE_CONFIRMED);
        html.open("section", "aria-labelledby", "left").element("h2", say("left"), "id", "left");
        if (procedure.leftOut().isEmpty()) {
            html.element("p", say("none"));
        } else {
            Table table = new Table(html, say("left-caption"), List.of(say("left-what"), say("left-why")));
            procedure.leftOut().forEach(left -> table.row(left.what(), left.because()));
            table.end();
        }
        html.close("section");
    }

    private void marked(String key, Pattern mark) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        laws().forEach((part, law) -> {
            if (mark.matcher(law).find()) {
                bySource.computeIfAbsent(law, l -> new ArrayList<>()).add(part);
            }
        });
        html.open("section", "aria-labelledby", key).element("h2", say(key), "id", key);
        html.element("p", say(bySource.isEmpty() ? "none" : key + "-how"));
        if (!bySource.isEmpty()) {
            Table table = new Table(html, say(key), List.of(say("law"), say("parts")));
            bySource.forEach((law, parts) -> table.row(law, words.list(parts)));
            table.end();
        }
        html.close("section");
    }

    /** The legal source of each part, by what people call it. */
    private Map<String, String> laws() {
        Map<String, String> laws = new LinkedHashMap<>();
        lines(procedure, laws);
        procedure.sideMatters().values().stream().map(SideMatter::inside).forEach(inside -> lines(inside, laws));
        procedure.fees().values().forEach(fee -> laws.put(words.words("fee", fee.name()), fee.law()));
        procedure.seals().values().forEach(seal -> laws.put(words.words("seal", seal.name()), seal.law()));
        procedure.draws().values().forEach(draw -> laws.put(words.words("role", draw.role()), draw.law()));
        procedure.waives().forEach(waiver -> laws.put(waiver.property(), waiver.law()));
        return laws;
    }

    private void lines(Procedure line, Map<String, String> laws) {
        for (Action action : line.actions().values()) {
            laws.put(words.words(line.name(), "action", action.name()), action.law());
        }
        for (Clock clock : line.clocks().values()) {
            laws.put(words.words(line.name(), "clock", clock.name()), clock.law());
        }
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
