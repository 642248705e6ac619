package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Corrections: by another person, with reasons, beside what was wrong and not over it. */
@ExtendWith(SharedSite.class)
class CorrectionTest {
    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
    }

    @Test
    void what_was_noted_wrongly_is_put_right_and_stays_where_it_was() throws Exception {
        Browsing caller = new Browsing(site);
        String number = Acting.file(caller, "public-concern", Map.of(), ServicesTest.concern(1));
        Browsing head = Browsing.as(site, "hotline-head");
        String path = "/cases/" + number + "/do/correct?as=hotline-head";
        assertThat(head.get(path).body())
                .contains("Which entry of the file is wrong?", "The case has: South gate.", "The case has: Air")
                .doesNotContain("Which time did you miss?");
        Map<String, String> form = new HashMap<>(correction("99", "North gate"));
        form.put("key", "k-" + number);
        form.put("revision", "1");
        HttpResponse<String> far = head.post(path, form);
        assertThat(far.statusCode()).isEqualTo(409);
        assertThat(far.body()).contains("no entry of that number", "North gate");
        form.put("entry", "00");
        assertThat(head.post(path, form).body()).contains("no entry of that number");
        SmallClaim.act(head, number, "correct", "hotline-head", correction("1", "North gate"));
        String file = caller.get("/cases/" + number).body();
        assertThat(file).contains("South gate", "North gate", "Corrected by entry", "Entries 1 to 2");
        assertThat(head.get(path).body()).contains("The case has: North gate.", "The case has: Air");
    }

    private static Map<String, String> correction(String entry, String place) {
        return Map.of("entry", entry, "concern.place", place, "reasons", "The caller named the other gate.");
    }
}
