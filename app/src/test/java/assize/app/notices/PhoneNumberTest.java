package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+8613812345678, +8613812345678",
        "' +49 170 123 456 ', +49170123456",
        "0049 170-123456, +49170123456",
        "+49 (0) 30/123456, +4930123456",
        "+1 (202) 555.0143, +12025550143",
        "＋８６　１３８　１２３４　５６７８, +8613812345678",
        "００８６１３８１２３４５６７８, +8613812345678",
        "+353 1‑234‑5678, +35312345678"
    })
    void is_understood_as_people_type_it(String typed, String number) {
        assertThat(PhoneNumber.find(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0170 123456",
                "13812345678",
                "+0170123456",
                "+49 170 ABC",
                "+123456",
                "+1234567890123456",
                "+49170123456 ext 7",
                "++49170123456",
                "+49170123456\nto: x",
                "+٤٩١٧٠١٢٣٤٥٦",
                "a@b.example"
            })
    void is_not_guessed_where_it_is_none_or_lacks_its_country(String typed) {
        assertThat(PhoneNumber.find(typed)).isEmpty();
    }

    @Test
    void is_bounded() {
        assertThat(PhoneNumber.find("+49" + " ".repeat(100) + "170123456")).isEmpty();
    }
}
