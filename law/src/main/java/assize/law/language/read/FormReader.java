package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the forms of a procedure. */
final class FormReader {
    private final Reading reading;

    FormReader(Reading reading) {
        this.reading = reading;
    }

    Optional<Form> read(String name, String file, byte[] bytes) {
        try {
            Group group = reading.group(assize.law.yaml.Yaml.read(file, bytes), "form", "form");
            if (!group.text("form").equals(name)) {
                reading.problem("name-not-of-file", group.placeOf("form"), "found", group.text("form"), "file", file);
            }
            SequencedMap<String, Form.Field> fields = new LinkedHashMap<>();
            group.find("fields").ifPresent(node -> reading.each(node, "fields", f -> fields.put(f.name(), field(f))));
            return Optional.of(new Form(name, group.text("title"), Collections.unmodifiableSequencedMap(fields)));
        } catch (UnusableInput e) {
            reading.problems().addAll(e.problems());
            return Optional.empty();
        }
    }

    private Form.Field field(Node.Field field) {
        Group group = reading.group(field.value(), "form-field", "field '" + field.name() + "'");
        Fact.Type type = group.word("type", Fact.Type.class).orElse(Fact.Type.TEXT);
        return new Form.Field(
                field.name(), type, group.flag("required"), group.names("choices"), group.flag("computed"));
    }
}
