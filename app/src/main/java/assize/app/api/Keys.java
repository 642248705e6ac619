package assize.app.api;

import assize.app.page.Unfit;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What every act of a program names: a key by which it is done once, and the case as it was read. Stateless. */
final class Keys {
    /** The header of the key. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{8,100}");
    private static final Pattern REVISION = Pattern.compile("\"([0-9]{1,18})\"");

    private Keys() {}

    /** A key, and the revision on which somebody acts. */
    record Act(String key, long revision) {}

    /** Both, or every problem with them. */
    static Act act(@Nullable String match, @Nullable String key) {
        List<Problem> problems = new ArrayList<>();
        if (key == null || !KEY.matcher(key).matches()) {
            problems.add(Problem.of("act-key", Place.of(HEADER)));
        }
        Matcher revision = REVISION.matcher(match == null ? "" : match);
        if (!revision.matches()) {
            problems.add(Problem.of("act-revision", Place.of(HttpHeaders.IF_MATCH)));
        }
        if (!problems.isEmpty() || key == null) {
            throw new Unfit(HttpStatus.PRECONDITION_REQUIRED, problems);
        }
        return new Act(key, Long.parseLong(revision.group(1)));
    }

    /** The key of a filing, which begins a case. */
    static String filing(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Unfit(HttpStatus.PRECONDITION_REQUIRED, List.of(Problem.of("act-key", Place.of(HEADER))));
        }
        return key;
    }

    /** The key was used before, for something else. */
    static Unfit reused() {
        return new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("act-key-reused", Place.of(HEADER))));
    }
}
