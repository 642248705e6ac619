package assize.app.casefile;

import assize.app.page.Visit;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.scenario.Transcript;
import assize.law.step.Values;
import assize.law.time.Length;
import assize.law.value.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a procedure for a visitor. Immutable. */
public final class CaseWords {
    private final Procedure procedure;
    private final Visit visit;
    private final Transcript transcript;

    /** Of a procedure, in the visitor's language. */
    public CaseWords(Procedure procedure, Visit visit) {
        this.procedure = procedure;
        this.visit = visit;
        this.transcript = new Transcript(procedure, visit.language());
    }

    /** What the procedure is called. */
    public String title() {
        return procedure.title(visit.texts());
    }

    /** A stage. */
    public String stage(String stage) {
        return text("stage", stage);
    }

    /** An action, or the opening of a side-matter. */
    public String action(String address) {
        return transcript.action(address);
    }

    /** A role, or one of its holders. */
    public String role(String holder) {
        return transcript.role(holder);
    }

    /** A clock by its name in events. */
    public String clock(String address) {
        return transcript.clock(address);
    }

    /** A notice. */
    public String notice(String notice) {
        return text("notice", notice);
    }

    /** How long something is. */
    public String length(Length length) {
        String number = length.n() + (length.half() ? ".5" : "");
        String key = "time.length." + length.unit().name().toLowerCase(Locale.ROOT);
        return visit.say(number.equals("1") ? key + ".one" : key, "n", number);
    }

    /** A word of the procedure of this kind. */
    public String text(String kind, String name) {
        return procedure.texts().of(visit.texts(), kind + "." + name);
    }

    /** A word of the procedure of this kind, or empty where its texts have none. */
    public String said(String kind, String name) {
        var texts = procedure.texts().byLanguage();
        String key = kind + "." + name;
        String own = texts.getOrDefault(visit.texts(), Map.of()).get(key);
        return own != null ? own : texts.getOrDefault("en", Map.of()).getOrDefault(key, "");
    }

    /** The law of an action, of the main line or of a side-matter. */
    public String law(String address) {
        int dot = address.indexOf('.');
        SideMatter matter = dot < 0
                ? null
                : procedure.sideMatters().get(address.substring(0, dot).replaceFirst(" \\d+$", ""));
        Procedure in = matter == null ? procedure : matter.inside();
        return in.findAction(matter == null ? address : address.substring(dot + 1))
                .map(action -> action.law())
                .orElse("");
    }

    /** What a given value is called: the field of a form, a fact, or a plain word of the pages. */
    public String name(String given) {
        int dot = given.indexOf('.');
        if (dot > 0) {
            var fact = procedure.facts().get(given.substring(0, dot));
            String form = fact == null || fact.form() == null ? given.substring(0, dot) : fact.form();
            return text("form", form + given.substring(dot));
        }
        return visit.has("page-given-" + given) ? visit.say("page-given-" + given) : text("fact", given);
    }

    /** A given value as people write it. */
    public String value(String given, @Nullable Object json) {
        Object value = Values.fromJson(json);
        return switch (value) {
            case Boolean yes -> visit.say(yes ? "page-yes" : "page-no");
            case LocalDate day -> visit.dates().day(day);
            case Instant at -> visit.dates().moment(at, procedure.head().place());
            case String text -> choice(given, text);
            case Money money -> money(money);
            case null -> "";
            default -> value.toString();
        };
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(visit.language());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return money.currency().getCurrencyCode() + " " + format.format(money.amount());
    }

    /** One of the choices of a field, in words. */
    private String choice(String given, String text) {
        int dot = given.indexOf('.');
        if (dot < 0) {
            return text;
        }
        var fact = procedure.facts().get(given.substring(0, dot));
        String name = fact == null || fact.form() == null ? given.substring(0, dot) : fact.form();
        Form form = procedure.forms().get(name);
        Form.Field field = form == null ? null : form.fields().get(given.substring(dot + 1));
        return field != null && field.choices().contains(text)
                ? text("form", name + given.substring(dot) + "." + text)
                : text;
    }
}
