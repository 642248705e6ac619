package assize.law.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every word in both languages, with the same values in it. */
class MessagesTest {
    private static final Pattern VALUE = Pattern.compile("\\{[a-z-]+}");

    @Test
    void every_key_has_words_in_both_languages() {
        assertThat(file("messages_zh").keySet()).isEqualTo(file("messages").keySet());
    }

    @Test
    void both_languages_mention_only_values_that_the_other_knows() {
        Properties chinese = file("messages_zh");
        file("messages")
                .forEach((key, english) -> assertThat(values(chinese.getProperty((String) key)))
                        .as((String) key)
                        .isSubsetOf(values(((String) english))));
    }

    @Test
    void values_are_put_in_and_one_that_is_lacking_stays_to_be_seen() {
        Messages english = Messages.in(Locale.ENGLISH);
        assertThat(english.text("clock-not-due", Map.of("clock", "{clock} {other}")))
                .isEqualTo("{clock} {other} is not due.");
        assertThat(english.text("clock-not-due")).isEqualTo("{clock} is not due.");
    }

    @Test
    void a_language_that_is_not_ours_is_answered_in_english() {
        assertThat(Messages.in(Locale.FRENCH)).isSameAs(Messages.in(Locale.UK));
        assertThat(Messages.in(Locale.SIMPLIFIED_CHINESE)).isSameAs(Messages.in(Locale.TRADITIONAL_CHINESE));
    }

    @Test
    void a_key_that_is_not_there_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> Messages.in(Locale.ENGLISH).text("nothing-of-the-kind"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no message 'nothing-of-the-kind'");
        assertThat(Messages.in(Locale.ENGLISH).find("nothing-of-the-kind", Map.of()))
                .isNull();
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties file(String name) {
        Properties texts = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream("/assize/law/" + name + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
