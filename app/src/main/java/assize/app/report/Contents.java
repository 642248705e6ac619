package assize.app.report;

import assize.law.verify.Finding;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.List;

/** Where things are on the page: only what stands on it. */
final class Contents {
    private Contents() {}

    static void write(Proof proof, Wordbook words, Html html) {
        List<String> there = new ArrayList<>(List.of("glance", "people", "way"));
        if (proof.findings().stream().anyMatch(Finding::counts)) {
            there.add("found");
        }
        there.add("proved");
        if (!proof.waived().isEmpty()) {
            there.add("waived");
        }
        there.addAll(List.of("longest", "acts", "times", "own", "confirm", "left"));
        html.open("nav", "aria-labelledby", "contents");
        html.element("h2", Report.say(words, "contents"), "id", "contents").open("ul");
        there.forEach(id -> html.open("li").link(Report.say(words, id), id).close("li"));
        html.close("ul").close("nav");
    }
}
