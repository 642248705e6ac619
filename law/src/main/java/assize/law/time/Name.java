package assize.law.time;

import assize.law.yaml.Node;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name in English and, after a bar, in Chinese: one text, so that it can be kept in a derivation. */
final class Name {
    private Name() {}

    /** The name in a field {@code name: text} or {@code name: {en: text, zh: text}}. */
    static String read(Form form) {
        Node node = form.find("name");
        if (!(node instanceof Node.Fields)) {
            return form.text("name");
        }
        Form both = form.inner("name");
        String english = both.text("en");
        String chinese = both.textOr("zh", null);
        both.done();
        return join(english, chinese);
    }

    static String join(String english, @Nullable String chinese) {
        return chinese == null || chinese.equals(english) ? english : english + "|" + chinese;
    }

    /** The part of the name in a language. */
    static String in(Locale language, String name) {
        int bar = name.indexOf('|');
        if (bar < 0) {
            return name;
        }
        return language.getLanguage().equals("zh") ? name.substring(bar + 1) : name.substring(0, bar);
    }
}
