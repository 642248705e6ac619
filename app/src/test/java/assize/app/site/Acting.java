package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in and sends the forms of the site, as a page would. */
public final class Acting {
    private Acting() {}

    /** Opens a case; the answers are given to the questions as they are asked, and only those. */
    public static String file(Browsing who, String procedure, Map<String, String> start, Map<String, String> answers)
            throws IOException, InterruptedException {
        String draft =
                SmallClaim.location(who.post("/file/" + procedure, start)).replaceFirst("/1$", "");
        answer(who, draft, answers);
        String done = SmallClaim.location(who.post(draft, Map.of()));
        Matcher number =
                Pattern.compile("az-case-no\">([^<]+)<").matcher(who.get(done).body());
        assertThat(number.find()).as(done).isTrue();
        return number.group(1);
    }

    /** Answers step after step what each asks, until none is left. */
    static void answer(Browsing who, String draft, Map<String, String> answers)
            throws IOException, InterruptedException {
        for (int at = 1; ; at++) {
            HttpResponse<String> page = who.get(draft + "/" + at);
            if (page.statusCode() == 404) {
                break;
            }
            Map<String, String> given = new LinkedHashMap<>();
            answers.forEach((name, text) -> {
                if (page.body().contains("name=\"" + name + "\"")) {
                    given.put(name, text);
                }
            });
            HttpResponse<String> next = who.post(draft + "/" + at, given);
            assertThat(next.statusCode()).as(at + next.body()).isEqualTo(303);
        }
    }

    /** A code for a letter, as the office prints it. */
    static String letter(Browsing office, String number, String holder) throws IOException, InterruptedException {
        String page =
                office.post("/cases/" + number + "/letter/" + holder, Map.of()).body();
        Matcher code = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group();
    }

    /** Joins a case by the code of a letter. */
    static HttpResponse<String> join(Browsing who, String code, String number)
            throws IOException, InterruptedException {
        return who.post("/letter", Map.of("code", code, "number", number));
    }

    /** What stands on a page from some words on to others. */
    static String between(String page, String from, String to) {
        int begin = page.indexOf(from);
        assertThat(begin).as(from).isNotNegative();
        return page.substring(begin, page.indexOf(to, begin));
    }
}
