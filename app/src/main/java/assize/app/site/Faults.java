package assize.app.site;

import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Problems;
import assize.app.page.Unfit;
import assize.app.page.Visit;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MultipartException;

/** What people are told when something can't be done: a page in their language, never a trace. */
@RestControllerAdvice
final class Faults {
    /** What people read instead of a code. */
    private static final Map<String, String> PAGES = Map.of(
            "not-here", "page-not-here", "request-unreadable", "page-not-understood", "fault-kept", "page-fault");

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
    ResponseEntity<?> any(Exception failure, HttpServletRequest request) {
        Visit visit = visits.of(request);
        return switch (failure) {
            case NotHere _, TypeMismatchException _ -> one(HttpStatus.NOT_FOUND, visit, "not-here");
            case Unfit unfit -> problems(unfit.status(), visit, unfit.problems());
            case UnusableInput unusable -> problems(HttpStatus.UNPROCESSABLE_CONTENT, visit, unusable.problems());
            case MachineLacks lacks -> problems(HttpStatus.SERVICE_UNAVAILABLE, visit, List.of(lacks.problem()));
            case ErrorResponse said -> {
                HttpStatusCode status = said.getStatusCode();
                yield one(status, visit, status.value() == 404 ? "not-here" : "request-unreadable");
            }
            case InvalidParameterException _, MultipartException _, RequestRejectedException _ ->
                one(HttpStatus.BAD_REQUEST, visit, "request-unreadable");
            default -> {
                keep.accept(failure);
                yield one(HttpStatus.INTERNAL_SERVER_ERROR, visit, "fault-kept");
            }
        };
    }

    /** A program is told the code and what it means; people read a sentence. */
    private ResponseEntity<?> one(HttpStatusCode status, Visit visit, String code) {
        if (visit.program()) {
            return problems(status, visit, List.of(Problem.of(code, Place.of("address"))));
        }
        return pages.show(status, visit, "page/problem", List.of(visit.say(PAGES.getOrDefault(code, code))));
    }

    private ResponseEntity<?> problems(HttpStatusCode status, Visit visit, List<Problem> problems) {
        if (visit.program()) {
            return Problems.answer(status, problems, visit.language());
        }
        return pages.show(
                status,
                visit,
                "page/problem",
                problems.stream().map(one -> one.text(visit.language())).toList());
    }
}
