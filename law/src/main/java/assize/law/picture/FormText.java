package assize.law.picture;

import assize.law.language.Form;
import assize.law.language.Procedure;
import java.util.Locale;

/** A form in one line: its title and its fields. */
final class FormText {
    private FormText() {}

    static String of(Procedure procedure, Wording words, String name) {
        Form form = procedure.forms().get(name);
        if (form == null) {
            return name;
        }
        String fields = words.list(form.fields().values().stream()
                .map(field -> field(words, form, field))
                .toList());
        String title = words.words("form", name);
        return words.say("form", "title", title.equals(name) ? form.title() : title, "fields", fields);
    }

    private static String field(Wording words, Form form, Form.Field field) {
        String type = field.choices().isEmpty()
                ? words.say(
                        "type-" + field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : String.join(" / ", field.choices());
        String name = words.words("form", form.name() + "." + field.name());
        return (name.equals(form.name() + "." + field.name()) ? field.name() : name) + " (" + type
                + (field.required() ? words.say("required") : "") + ")";
    }
}
