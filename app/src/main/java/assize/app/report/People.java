package assize.app.report;

import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.List;

/** Who takes part, what each is to the matter, and who may never be one and the same. */
final class People {
    private final Procedure procedure;
    private final Wordbook words;
    private final Html html;

    People(Procedure procedure, Wordbook words, Html html) {
        this.procedure = procedure;
        this.words = words;
        this.html = html;
    }

    void write() {
        html.open("section", "aria-labelledby", "people").element("h2", say("people"), "id", "people");
        Table table = new Table(html, say("people-caption"), List.of(say("who"), say("role")));
        procedure.roles().values().forEach(role -> table.row(words.holder(role.name()), what(role)));
        table.end();
        if (!procedure.apart().isEmpty()) {
            html.element("h3", say("apart")).open("ul");
            procedure.apart().forEach(apart -> html.element("li", apart(apart)));
            html.close("ul");
        }
        html.close("section");
    }

    private String what(Role role) {
        List<String> all = new ArrayList<>();
        all.add(say("role-" + role.kind().name().toLowerCase(java.util.Locale.ROOT)));
        if (role.byLot()) {
            all.add(say("role-by-lot"));
        }
        if (role.each()) {
            all.add(say("role-each"));
        }
        if (role.asOne()) {
            all.add(say("role-as-one"));
        }
        if ("prosecuting".equals(role.side())) {
            all.add(say("role-prosecuting"));
        }
        if (role.complainedOf()) {
            all.add(say("role-complained-of"));
        }
        return words.row(all);
    }

    private String apart(Procedure.Apart apart) {
        String who = words.row(apart.roles().stream().map(words::holder).toList());
        return say(apart.byBody() ? "apart-body" : "apart-person", "who", who);
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
