package assize.law.language;

import java.util.List;
import java.util.SequencedMap;

/** What a person fills in with an action. */
public record Form(String name, String title, SequencedMap<String, Field> fields) {
    /**
     * One answer on the form; the choices are those allowed, none meaning any.
     *
     * @param computed worked out by a machine
     */
    public record Field(String name, Fact.Type type, boolean required, List<String> choices, boolean computed) {}
}
