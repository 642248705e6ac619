package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small claim that somebody files, for tests that need a case. */
public final class SmallClaim {
    /** The answers in the order of the questions. */
    public static final Map<String, String> ANSWERS = answers();

    private SmallClaim() {}

    /** Files it; gives the number of the case. */
    public static String file(Browsing somebody) throws IOException, InterruptedException {
        return send(somebody, draft(somebody));
    }

    /** Answers every question; gives the address of the draft. */
    public static String draft(Browsing somebody) throws IOException, InterruptedException {
        String draft =
                location(somebody.post("/file/eu-small-claims", Map.of())).replaceFirst("/1$", "");
        int at = 1;
        for (Map.Entry<String, String> answer : ANSWERS.entrySet()) {
            HttpResponse<String> next = somebody.post(draft + "/" + at++, Map.of(answer.getKey(), answer.getValue()));
            assertThat(next.statusCode()).as(answer.getKey() + next.body()).isEqualTo(303);
        }
        return draft;
    }

    /** Files a draft; gives the number of the case. */
    public static String send(Browsing somebody, String draft) throws IOException, InterruptedException {
        String done = location(somebody.post(draft, Map.of()));
        Matcher number = Pattern.compile("az-case-no\">([^<]+)<")
                .matcher(somebody.get(done).body());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst("^http://[^/]+", "");
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("claim.value", "2,480.00");
        answers.put("claim.about", "I paid for twelve shelves on 3 November 2025. They did not come.");
        answers.put("claim.kind", "money");
        answers.put("claim.states", "Germany, Germany, Ireland");
        answers.put("claim.evidence", "The order and the bank statement.");
        answers.put("claim.hearing-wanted", "no");
        answers.put("claim.form-d-wanted", "yes");
        answers.put("party:claimant.name", "The shopkeeper");
        answers.put("party:claimant.address", "Berlin");
        answers.put("party:defendant.name", "The supplier");
        answers.put("party:defendant.address", "Dublin");
        return answers;
    }
}
