package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
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
        Acting.answer(somebody, draft, ANSWERS);
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

    /** Takes an action of a case, as its page would send it. */
    public static void act(Browsing who, String number, String action, String as, Map<String, String> answers)
            throws IOException, InterruptedException {
        String path = "/cases/" + number + "/do/" + action + "?as=" + as;
        String page = who.get(path).body();
        Map<String, String> form = new LinkedHashMap<>(answers);
        form.put("key", value(page, "key"));
        form.put("revision", value(page, "revision"));
        HttpResponse<String> done = who.post(path, form);
        assertThat(done.statusCode()).as(action + done.body()).isEqualTo(303);
        if (location(done).startsWith("/prove")) {
            // somebody of the demo: one click, and the same form once more
            String back = prove(who, location(done));
            assertThat(value(who.get(back).body(), "key")).isEqualTo(form.get("key"));
            HttpResponse<String> again = who.post(back, form);
            assertThat(again.statusCode()).as(action + again.body()).isEqualTo(303);
            assertThat(location(again)).as(action).contains("?done=");
        }
    }

    /** Shows who they are with the one click of the demo; gives where they go on. */
    static String prove(Browsing who, String asked) throws IOException, InterruptedException {
        String page = who.get(asked).body();
        Matcher click = Pattern.compile("action=\"(/sign-in/demo/[^\"]+)\"").matcher(page);
        assertThat(click.find()).as(page).isTrue();
        return location(who.post(click.group(1), Map.of("held", value(page, "held"))));
    }

    /** The claim is registered, a judge drawn, and it is sent out. */
    public static void sendOut(Browsing clerk, String number) throws IOException, InterruptedException {
        act(clerk, number, "register", "registry", Map.of());
        assertThat(clerk.post("/cases/" + number + "/draw/judge", Map.of()).statusCode())
                .isEqualTo(303);
        act(clerk, number, "dispatch", "registry", Map.of());
    }

    /** The judge who was drawn: the others find no such case. */
    public static String drawn(TestSite site, String number) throws IOException, InterruptedException {
        for (String judge : List.of("judge-1", "judge-2", "judge-3")) {
            if (Browsing.as(site, judge).get("/cases/" + number).statusCode() == 200) {
                return judge;
            }
        }
        throw new AssertionError("nobody is drawn");
    }

    /** The defendant joins with the code of the letter that the clerk prints. */
    public static void join(Browsing clerk, Browsing defendant, String number)
            throws IOException, InterruptedException {
        HttpResponse<String> joined =
                defendant.post("/letter", Map.of("code", letter(clerk, number), "number", number));
        assertThat(joined.statusCode()).isEqualTo(303);
    }

    /** The code of a letter to the defendant. */
    static String letter(Browsing clerk, String number) throws IOException, InterruptedException {
        String page =
                clerk.post("/cases/" + number + "/letter/defendant", Map.of()).body();
        Matcher code = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}").matcher(page);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    /** What a hidden field of a page holds. */
    public static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    /** Where an answer leads. */
    public static String location(HttpResponse<String> answer) {
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
