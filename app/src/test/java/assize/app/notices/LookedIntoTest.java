package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever has a matter is told that somebody looked into it outside their own work: by each way, each time once. */
@ExtendWith(TextedSite.class)
class LookedIntoTest {
    private static final String REASON = "The judge is ill and a last day is tomorrow.";

    @Test
    void its_parties_are_told_each_time_and_read_the_reason_in_the_file_alone(TextedSite.Opened opened)
            throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49303000081");
        opened.addressed(claimant, "looked@mail.example");
        String number = SmallClaim.file(claimant);
        Browsing judge = Browsing.as(opened.site(), "review-judge");
        look(judge, number);
        assertThat(opened.gateway().to("+49303000081", 2).getLast().text())
                .startsWith("Somebody opened one of your matters outside their own work.")
                .doesNotContain(REASON);
        MailBox.Letter mail = opened.box().to("looked@mail.example", 2).getLast();
        assertThat(mail.subject()).isEqualTo("Somebody looked into one of your matters");
        assertThat(mail.text()).contains("your matter " + number).doesNotContain(REASON);
        look(judge, number);
        assertThat(opened.box().to("looked@mail.example", 3)).hasSize(3);
        assertThat(Browsing.as(opened.site(), "clerk").get("/owed").body())
                .as("it is never a letter to be printed")
                .doesNotContain(number);
    }

    private static void look(Browsing judge, String number) throws Exception {
        assertThat(judge.post("/urgent", Map.of("number", number, "reason", REASON))
                        .statusCode())
                .isEqualTo(303);
    }
}
