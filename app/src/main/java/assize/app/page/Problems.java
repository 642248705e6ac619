package assize.app.page;

import assize.law.problem.Problem;
import assize.law.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problems as programs are told them: RFC 9457, with the codes and words that people get. Stateless. */
public final class Problems {
    private Problems() {}

    /**
     * The answer to a program.
     *
     * @param type the code as a name
     * @param title what was found, of the first
     * @param detail what is allowed and what to do, of the first; null: there is no more to say
     * @param problems all of them
     */
    public record Told(
            String type, String title, int status, @Nullable String detail, String code, List<One> problems) {}

    /**
     * One problem.
     *
     * @param at the place: a field of what was sent, a header, or a name
     */
    public record One(
            String code,
            String at,
            String found,
            @Nullable String allowed,
            @Nullable String next) {}

    /** All problems at once; there is at least one. */
    public static ResponseEntity<Told> answer(HttpStatusCode status, List<Problem> problems, Locale language) {
        List<One> all = problems.stream().map(problem -> one(problem, language)).toList();
        One first = all.getFirst();
        String detail = first.allowed() == null && first.next() == null
                ? null
                : (Objects.requireNonNullElse(first.allowed(), "") + " " + Objects.requireNonNullElse(first.next(), ""))
                        .strip();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Told(
                        "urn:assize:problem:" + first.code(),
                        first.found(),
                        status.value(),
                        detail,
                        first.code(),
                        all));
    }

    private static One one(Problem problem, Locale language) {
        Messages messages = Messages.in(language);
        Map<String, String> said = problem.said();
        return new One(
                problem.code(),
                problem.place().toString(),
                problem.found(language),
                messages.find(problem.code() + ".allowed", said),
                messages.find(problem.code() + ".next", said));
    }
}
