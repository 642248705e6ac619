package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.text.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for the names of a procedure: its own texts where it has them, the name with blanks where it doesn't. */
public final class Wordbook {
    private final Procedure procedure;
    private final Locale language;
    private final Messages messages;

    /** For a procedure in a language. */
    public Wordbook(Procedure procedure, Locale language) {
        this.procedure = procedure;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The procedure. */
    public Procedure procedure() {
        return procedure;
    }

    /** The language. */
    public Locale language() {
        return language;
    }

    /** A fixed phrase with its values as name, value, name, value. */
    public String say(String key, Object... pairs) {
        return messages.text("proof-" + key, values(pairs));
    }

    /** The words for a name of the main line. */
    public String words(String kind, String name) {
        return procedure.texts().of(code(), kind + "." + name);
    }

    /** The words for a name that stands in a line: inside a side-matter its own come first. */
    public String words(String line, String kind, String name) {
        String inside = kind + "." + matter(line) + "." + name;
        return !matter(line).isEmpty() && has(inside) ? procedure.texts().of(code(), inside) : words(kind, name);
    }

    /** The words for a name, or what else to say where the texts have none. */
    String or(String kind, String name, String otherwise) {
        String key = kind + "." + name;
        return has(key) ? procedure.texts().of(code(), key) : otherwise.replace('-', ' ');
    }

    /** The words for a holder of a role, with the number where there are several. */
    public String holder(String holder) {
        int blank = holder.indexOf(' ');
        return blank < 0
                ? role(holder)
                : say("holder", "role", role(holder.substring(0, blank)), "number", holder.substring(blank + 1));
    }

    private String role(String name) {
        String ours = messages.find("proof-role-" + name, Map.of());
        return ours != null && !procedure.roles().containsKey(name) ? ours : words("role", name);
    }

    /** Words in a row. */
    public String list(Collection<String> words) {
        return String.join(messages.text("show-comma"), words);
    }

    /** Words in a row that may have commas of their own. */
    public String row(Collection<String> words) {
        return String.join(messages.text("proof-semicolon"), words);
    }

    /** A day, written out. */
    public String day(LocalDate day) {
        Locale written = language.getLanguage().equals("zh") ? Locale.CHINA : Locale.UK;
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(written));
    }

    /** What the procedure is called. */
    public String title() {
        return procedure.title(code());
    }

    /** The name of the side-matter of a line; empty for the main line. */
    public String matter(String line) {
        String main = procedure.name() + ".";
        return line.startsWith(main) ? line.substring(main.length()) : "";
    }

    /** A message that may be missing. */
    @Nullable
    String find(String key, Map<String, ?> values) {
        return messages.find(key, values);
    }

    private String code() {
        return language.getLanguage().equals("zh") ? "zh" : "en";
    }

    private boolean has(String key) {
        return procedure.texts().byLanguage().values().stream().anyMatch(texts -> texts.containsKey(key));
    }

    private static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return values;
    }
}
