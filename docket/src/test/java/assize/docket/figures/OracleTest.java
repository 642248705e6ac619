package assize.docket.figures;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OracleTest {
    @Test
    void numbers_are_equal_if_their_values_are() {
        assertThat(compare("{'sum': 3.50, 'count': 7}", "{'sum': 3.5, 'count': 7.0}"))
                .isEmpty();
    }

    @Test
    void the_words_of_an_oracle_are_not_figures() {
        assertThat(compare("{'facts': {}}", "{'source': 'a paper', 'facts': {'note': 'local dates'}}"))
                .isEmpty();
        assertThat(compare("{}", "{'note': 4}")).containsExactly(new Difference("note", "4", null));
    }

    @Test
    void a_figure_that_was_not_computed_is_a_difference() {
        assertThat(compare("{'a': {}}", "{'a': {'b': 1}, 'c': [1, 2]}"))
                .containsExactly(new Difference("a.b", "1", null), new Difference("c", "[ 1, 2 ]", null));
    }

    @Test
    void an_oracle_may_know_fewer_figures_but_not_fewer_entries_of_one() {
        assertThat(compare("{'a': {'x': 1, 'y': 2}, 'b': 3}", "{'a': {'x': 1}}"))
                .containsExactly(new Difference("a.y", null, "2"));
    }

    @Test
    void rows_of_equal_count_may_change_places_and_others_may_not() {
        assertThat(compare("{'t': [['a', 2], ['c', 1], ['b', 1]]}", "{'t': [['a', 2], ['b', 1], ['c', 1]]}"))
                .isEmpty();
        assertThat(compare("{'t': [['b', 1], ['a', 2]]}", "{'t': [['a', 2], ['b', 1]]}"))
                .containsExactly(new Difference("t", "[ 2, 1 ]", "[ 1, 2 ]"));
    }

    @Test
    void a_row_is_found_by_its_names_wherever_its_count_stands() {
        assertThat(compare("{'t': [['a', 'b', 3], ['c', 'd', 1]]}", "{'t': [['a', 'b', 2], ['e', 'f', 1]]}"))
                .containsExactly(
                        new Difference("t[a, b]", "2", "3"),
                        new Difference("t[e, f]", "1", null),
                        new Difference("t[c, d]", null, "1"));
        assertThat(compare("{'t': [[3, ['a', 'b']]]}", "{'t': [[2, ['a', 'b']]]}"))
                .containsExactly(new Difference("t[a > b]", "2", "3"));
    }

    @Test
    void a_doubled_row_is_not_lost() {
        assertThat(compare("{'t': [['a', 2]]}", "{'t': [['a', 2], ['a', 2]]}"))
                .containsExactly(new Difference("t[a] again", "2", null));
    }

    @Test
    void a_plain_list_is_compared_in_its_order() {
        assertThat(compare("{'s': [2, 1]}", "{'s': [1, 2]}"))
                .containsExactly(new Difference("s", "[ 1, 2 ]", "[ 2, 1 ]"));
    }

    private static List<Difference> compare(String figures, String oracle) {
        return Oracle.compare(json(figures), json(oracle));
    }

    private static Map<String, Object> json(String text) {
        return Json.object(Json.read("test", text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
