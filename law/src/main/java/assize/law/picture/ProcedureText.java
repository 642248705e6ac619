package assize.law.picture;

import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.time.LegalTime;
import java.util.Locale;

/** A procedure as text for a lawyer: everything that its file says, in the order in which a case runs. Pure. */
public final class ProcedureText {
    private final Procedure procedure;
    private final LegalTime time;
    private final Locale language;
    private final Wording words;
    private final Page page = new Page();

    private ProcedureText(Procedure procedure, LegalTime time, Locale language) {
        this.procedure = procedure;
        this.time = time;
        this.language = language;
        this.words = new Wording(procedure, language);
    }

    /** The text in a language, in lines of at most a hundred columns. */
    public static String of(Procedure procedure, LegalTime time, Locale language) {
        ProcedureText text = new ProcedureText(procedure, time, language);
        text.head();
        text.roles();
        text.facts();
        new StagesText(procedure, text.words, text.page).write();
        new ClocksText(procedure, time, language, text.words, text.page).write();
        new SideMattersText(procedure, time, language, text.words, text.page).write();
        new RestText(procedure, text.words, text.page).write();
        return text.page.toString();
    }

    private void head() {
        Procedure.Head head = procedure.head();
        page.line(0, words.title() + " (" + head.name() + ")");
        page.line(0, "=".repeat(Page.width(words.title() + " (" + head.name() + ")")));
        page.line(0, words.say("law", "law", head.law()));
        page.line(0, words.say("in-force", "day", head.inForce().toString()));
        if (head.oneCaseIs() != null) {
            page.line(0, words.say("one-case-is", "what", head.oneCaseIs()));
        }
        page.line(
                0,
                words.say(
                        "counting",
                        "rule",
                        head.counting(),
                        "name",
                        time.ruleName(head.counting(), language),
                        "place",
                        head.place().getId(),
                        "calendar",
                        head.calendar() == null ? words.say("calendar-of-rule") : head.calendar()));
        if (head.currency() != null) {
            page.line(0, words.say("currency", "currency", head.currency()));
        }
        Procedure.VersionBy by = head.versionBy();
        if (by != null) {
            page.line(0, words.say(by.ofOpening() ? "version-of-opening" : "version-of-start", "law", by.law()));
        }
        if (!head.versions().isEmpty()) {
            page.heading(words.say("versions"));
            head.versions()
                    .forEach((day, version) -> page.line(
                            1,
                            day + "  " + version.law()
                                    + (version.changes() == null ? "" : words.say("colon") + version.changes())));
        }
    }

    private void roles() {
        page.heading(words.say("roles"));
        procedure.roles().values().forEach(role -> page.line(1, role(role)));
        for (Procedure.Apart apart : procedure.apart()) {
            String key = apart.byBody() ? "apart-by-body" : "apart-by-person";
            page.line(1, words.say(key, "roles", words.names("role", apart.roles())));
        }
        if (procedure.head().movedBy() != null) {
            page.line(
                    1,
                    words.say(
                            "moved-by",
                            "role",
                            words.words("role", procedure.head().movedBy())));
        }
    }

    private String role(Role role) {
        String kind = words.say("kind-" + role.kind().name().toLowerCase(Locale.ROOT));
        StringBuilder line = new StringBuilder(words.name("role", role.name()))
                .append(words.say("colon"))
                .append(kind);
        if (role.at() != null) {
            line.append(words.say("role-at", "body", role.at()));
        }
        if (role.asOne()) {
            line.append(words.say("role-as-one"));
        }
        if (role.each()) {
            line.append(words.say("role-each"));
        }
        if (role.side() != null) {
            line.append(words.say("role-side", "side", words.words("side", role.side())));
        }
        if (role.complainedOf()) {
            line.append(words.say("role-complained-of"));
        }
        if (role.byLot()) {
            line.append(words.say("role-by-lot"));
        }
        return line.toString();
    }

    private void facts() {
        if (procedure.facts().isEmpty()) {
            return;
        }
        page.heading(words.say("facts"));
        procedure.facts().values().forEach(fact -> {
            String type = fact.form() == null
                    ? words.say("type-"
                            + fact.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    : words.say("fact-form", "form", FormText.of(procedure, words, fact.form()));
            page.line(1, words.name("fact", fact.name()) + words.say("colon") + type + more(fact));
        });
    }

    private String more(Fact fact) {
        StringBuilder more = new StringBuilder();
        if (fact.per() != null) {
            more.append(words.say("fact-per", "role", words.words("role", fact.per())));
        }
        if (!fact.privateTo().isEmpty()) {
            more.append(words.say(
                    "fact-private",
                    "names",
                    words.list(fact.privateTo().stream()
                            .map(name -> procedure.roles().containsKey(name)
                                    ? words.words("role", name)
                                    : words.matter(name))
                            .toList())));
        }
        if (fact.computed()) {
            more.append(words.say("fact-computed"));
        }
        if (fact.source() != null) {
            more.append(words.say("fact-source", "source", fact.source()));
        }
        if (fact.means() != null) {
            more.append(words.say("fact-means-" + fact.means()));
        }
        return more.toString();
    }
}
