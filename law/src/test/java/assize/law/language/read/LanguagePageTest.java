package assize.law.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.read.Vocabulary.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagePageTest {
    private static final Map<Shape, String> WORDS = Map.ofEntries(
            Map.entry(Shape.TEXT, "text"),
            Map.entry(Shape.NAME, "name"),
            Map.entry(Shape.NAMES, "name or list"),
            Map.entry(Shape.DATE, "date"),
            Map.entry(Shape.LENGTH, "length"),
            Map.entry(Shape.LENGTHS, "length, by day or by condition"),
            Map.entry(Shape.GUARD, "guard"),
            Map.entry(Shape.FLAG, "yes or no"),
            Map.entry(Shape.NUMBER, "number"),
            Map.entry(Shape.UPON, "happening or list"),
            Map.entry(Shape.CHANGE, "name or fields"),
            Map.entry(Shape.VALUES, "values"),
            Map.entry(Shape.FIELDS, "fields"),
            Map.entry(Shape.ITEMS, "list of fields"));

    @Test
    void every_field_that_is_read_has_a_row_with_its_shape_and_no_other_has() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String construct : Vocabulary.constructs()) {
            Vocabulary.fields(construct).forEach((name, shape) -> {
                String bare = name.replace("!", "");
                expected.put(construct + "." + bare, WORDS.get(shape) + (name.equals(bare) ? "" : ", must"));
            });
        }
        Map<String, String> told = new LinkedHashMap<>();
        LanguagePage.rows().forEach((field, row) -> told.put(field, row.shape()));
        assertThat(told).isEqualTo(expected);
    }
}
