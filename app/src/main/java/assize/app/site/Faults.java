package assize.app.site;

import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What people are told when something can't be done: a page in their language, never a trace. */
@RestControllerAdvice
final class Faults {
    private final Pages pages;
    private final Visits visits;
    private final Consumer<Throwable> keep;

    Faults(Pages pages, Visits visits, Unforeseen keep) {
        this.pages = pages;
        this.visits = visits;
        this.keep = keep;
    }

    /** Keeps the details of a fault that nobody foresaw, where the operator finds them. */
    @FunctionalInterface
    interface Unforeseen extends Consumer<Throwable> {}

    @ExceptionHandler
    ResponseEntity<String> any(Exception failure, HttpServletRequest request) {
        Visit visit = visits.of(request);
        return switch (failure) {
            case NotHere _ -> page(HttpStatus.NOT_FOUND, visit, visit.say("page-not-here"));
            case UnusableInput unusable -> problems(HttpStatus.UNPROCESSABLE_CONTENT, visit, unusable.problems());
            case MachineLacks lacks -> problems(HttpStatus.SERVICE_UNAVAILABLE, visit, List.of(lacks.problem()));
            case TypeMismatchException _ -> page(HttpStatus.NOT_FOUND, visit, visit.say("page-not-here"));
            case ErrorResponse said -> {
                HttpStatusCode status = said.getStatusCode();
                String key = status.value() == 404 ? "page-not-here" : "page-not-understood";
                yield page(status, visit, visit.say(key));
            }
            default -> {
                keep.accept(failure);
                yield page(HttpStatus.INTERNAL_SERVER_ERROR, visit, visit.say("page-fault"));
            }
        };
    }

    private ResponseEntity<String> problems(HttpStatus status, Visit visit, List<Problem> problems) {
        return pages.show(
                status,
                visit,
                "page/problem",
                problems.stream().map(one -> one.text(visit.language())).toList());
    }

    private ResponseEntity<String> page(HttpStatusCode status, Visit visit, String text) {
        return pages.show(status, visit, "page/problem", List.of(text));
    }
}
