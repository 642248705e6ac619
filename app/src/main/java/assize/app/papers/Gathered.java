package assize.app.papers;

import assize.app.page.Visit;
import assize.app.papers.look.Limits;
import assize.app.papers.look.PaperType;
import assize.law.problem.Problem;
import assize.law.text.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody has gathered so far, as a page shows it.
 *
 * @param problems of what was sent last and not taken
 * @param scanned whether papers are scanned here
 */
public record Gathered(List<Paper> papers, List<Problem> problems, boolean scanned) {
    /** A file that was not taken: its name, what was found, and that with what is allowed and what to do. */
    public record Refused(String name, String found, String text) {}

    /** What was not taken, in the visitor's language. */
    public List<Refused> refused(Visit visit) {
        return problems.stream().map(problem -> refused(visit, problem)).toList();
    }

    private static Refused refused(Visit visit, Problem problem) {
        Messages messages = Messages.in(visit.language());
        String found = problem.found(visit.language());
        String text = Stream.of(
                        found,
                        messages.find(problem.code() + ".allowed", problem.said()),
                        messages.find(problem.code() + ".next", problem.said()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Refused(problem.place().file(), found, text);
    }

    /** How many papers are taken. */
    public int most() {
        return Limits.PAPERS;
    }

    /** The size of one, in megabytes. */
    public String each() {
        return Limits.megabytes(Limits.EACH);
    }

    /** The size of all, in megabytes. */
    public String together() {
        return Limits.megabytes(Limits.TOGETHER);
    }

    /** What may be chosen. */
    public String accept() {
        return PaperType.accept();
    }
}
