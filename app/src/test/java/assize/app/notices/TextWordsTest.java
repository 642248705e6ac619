package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.text.Messages;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text fits into one message of the network, with a name of the site of thirty letters in it. */
class TextWordsTest {
    private static final Map<String, String> VALUES = Map.of("site", "x".repeat(30), "code", "123456");

    /** The letters of GSM 03.38 that count once, as far as our words could want them. */
    private static final String ONCE = "[A-Za-z0-9 \\n@!\"#%&'()*+,\\-./:;<=>?_$£¥èéùìòÇØøÅåÆæßÉ¤¡ÄÖÑÜ§¿äöñüà]*";

    @ParameterizedTest
    @ValueSource(strings = {"text-notice", "text-moved", "text-looked", "text-confirm", "text-gone"})
    void in_english_and_in_chinese(String key) {
        String english = Messages.in(Locale.ENGLISH).text(key, VALUES);
        assertThat(english).matches(ONCE).hasSizeLessThanOrEqualTo(160);
        String chinese = Messages.in(Locale.CHINESE).text(key, VALUES);
        assertThat(chinese).isNotEqualTo(english).hasSizeLessThanOrEqualTo(70);
        assertThat(english + chinese)
                .contains(VALUES.get("site"))
                .doesNotContain("{")
                .doesNotContain("/", "://");
    }
}
