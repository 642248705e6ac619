package assize.bench.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people of the demo region do with a small claim. Stateless. */
public final class Claims {
    private static final Map<String, String> ANSWERS = answers();

    private Claims() {}

    /** Signs in as somebody of the demo. */
    public static void signIn(Browser browser, String person) throws IOException {
        browser.get("/sign-in");
        expect(303, browser.post("/sign-in/demo/" + person, Map.of()), "/sign-in");
    }

    /** Files a claim step by step; gives its number. */
    public static String file(Browser browser) throws IOException {
        browser.get("/routes/eu-small-claims");
        String draft = expect(303, browser.post("/file/eu-small-claims", Map.of()), "/file")
                .location()
                .replaceFirst("/1$", "");
        int answered = 0;
        for (int at = 1; answered < ANSWERS.size(); at++) {
            String page = draft + "/" + at;
            String asked = expect(200, browser.get(page), page).body();
            Map<String, String> given = new LinkedHashMap<>(ANSWERS);
            given.keySet().removeIf(name -> !asked.contains("name=\"" + name + "\""));
            expect(303, browser.post(page, given), page);
            answered += given.size();
        }
        String done = expect(303, browser.post(draft, Map.of()), draft).location();
        return found(expect(200, browser.get(done), done).body(), "az-case-no\">([^<]+)<");
    }

    /** Acts without a form of its own, as the page of the act would send it. */
    public static Browser.Answer act(Browser browser, String number, String action, String as) throws IOException {
        String path = "/cases/" + number + "/do/" + action + "?as=" + as;
        String page = expect(200, browser.get(path), path).body();
        return browser.post(
                path,
                Map.of(
                        "key", found(page, "name=\"key\" value=\"([^\"]*)\""),
                        "revision", found(page, "name=\"revision\" value=\"([^\"]*)\"")));
    }

    /** The answer, if it is of this kind; what else came is a failure. */
    public static Browser.Answer expect(int status, Browser.Answer answer, String path) {
        if (answer.status() != status) {
            throw new IllegalStateException(path + " answered " + answer.status() + " instead of " + status);
        }
        return answer;
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("a page without " + pattern);
        }
        return found.group(1);
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("claim.value", "2,480.00");
        answers.put("claim.about", "Twelve shelves were paid for and did not come.");
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
