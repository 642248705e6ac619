package assize.law.picture;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.time.LegalTime;
import java.util.Locale;

/** The side-matters, each as a small procedure of its own. */
final class SideMattersText {
    private final Procedure procedure;
    private final LegalTime time;
    private final Locale language;
    private final Wording words;
    private final Page page;

    SideMattersText(Procedure procedure, LegalTime time, Locale language, Wording words, Page page) {
        this.procedure = procedure;
        this.time = time;
        this.language = language;
        this.words = words;
        this.page = page;
    }

    void write() {
        procedure.sideMatters().values().forEach(this::matter);
    }

    private void matter(SideMatter matter) {
        page.heading(words.say("side-matter", "name", words.name("matter", matter.name())));
        String stages = words.list(matter.during().stream()
                .map(stage -> stage.equals("burdened") ? words.say("burdened") : words.words("stage", stage))
                .toList());
        page.line(1, words.say("matter-opened", "roles", words.names("role", matter.openedBy()), "stages", stages));
        if (matter.when() != null) {
            page.line(1, words.say("needs", "guard", matter.when().text()));
        }
        if (matter.many()) {
            page.line(1, words.say("matter-many"));
        }
        if (!matter.holds().isEmpty()) {
            page.line(1, words.say("matter-holds", "names", words.names("action", matter.holds())));
        }
        Wording inside = new Wording(matter.inside(), language);
        new StagesText(matter.inside(), inside, page).write();
        new ClocksText(matter.inside(), time, language, inside, page).write();
    }
}
