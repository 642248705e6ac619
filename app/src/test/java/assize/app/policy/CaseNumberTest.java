package assize.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    @Test
    void a_number_is_read_back_however_it_was_typed() {
        String number = CaseNumber.make();
        assertThat(number).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(CaseNumber.of(number.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEqualTo(number);
    }

    @Test
    void one_wrong_letter_or_two_exchanged_are_noticed() {
        for (int tries = 0; tries < 50; tries++) {
            String plain = CaseNumber.make().replace("-", "");
            for (int i = 0; i < plain.length(); i++) {
                char other = plain.charAt(i) == 'A' ? 'B' : 'A';
                assertThat(CaseNumber.of(plain.substring(0, i) + other + plain.substring(i + 1)))
                        .as(plain + " at " + i)
                        .isEmpty();
                if (i > 0 && i < plain.length() - 1 && plain.charAt(i) != plain.charAt(i - 1)) {
                    String exchanged =
                            plain.substring(0, i - 1) + plain.charAt(i) + plain.charAt(i - 1) + plain.substring(i + 1);
                    assertThat(CaseNumber.of(exchanged))
                            .as(plain + " exchanged at " + i)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void what_is_no_number_is_none() {
        assertThat(CaseNumber.of("")).isEmpty();
        assertThat(CaseNumber.of("0OI1-0OI1")).isEmpty();
        assertThat(CaseNumber.of("7KQ4-MX2D-7")).isEmpty();
    }

    @Test
    void numbers_do_not_come_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            assertThat(seen.add(CaseNumber.make())).isTrue();
        }
    }
}
