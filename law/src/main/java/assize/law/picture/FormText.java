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
                .map(field -> field(words, field))
                .toList());
        return words.say("form", "title", form.title(), "fields", fields);
    }

    private static String field(Wording words, Form.Field field) {
        String type = field.choices().isEmpty()
                ? words.say(
                        "type-" + field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                : String.join(" / ", field.choices());
        return field.name() + " (" + type + (field.required() ? words.say("required") : "") + ")";
    }
}
