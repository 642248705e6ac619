package assize.docket.tlog;

import static org.assertj.core.api.Assertions.catchThrowable;

import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The published cases of other people's logs, and what a refusal says. */
final class Vectors {
    static final Path FOLDER = Path.of(System.getProperty("assize.root"), "../shared/data/tlog-vectors");
    static final Place PLACE = Place.of("vector");

    private Vectors() {}

    /** The files of a folder, in order. */
    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> json(Path file) {
        return Json.object(Json.read(file.toString(), bytes(file.toString())));
    }

    /** A number as it stands in the file: some of them are 2^64 - 1. */
    static long number(Map<String, Object> from, String name) {
        Object value = from.get(name);
        String text = value instanceof BigDecimal large ? large.toPlainString() : String.valueOf(value);
        OptionalLong number = Plain.decimal(text);
        if (number.isEmpty()) {
            throw new NotProved(assize.law.problem.Problem.of("merkle-index", PLACE, "index", text, "size", "?"));
        }
        return number.getAsLong();
    }

    static Hash hash(Map<String, Object> from, String name) {
        return Hash.ofText(PLACE, from.get(name) instanceof String text ? text : "");
    }

    static List<Hash> proof(Map<String, Object> from) {
        return from.get("proof") == null
                ? List.of()
                : Json.list(from.get("proof")).stream()
                        .map(text -> Hash.ofText(PLACE, String.valueOf(text)))
                        .toList();
    }

    /** The code of the problem with which this is refused, with line and column where there are any; or "accepted". */
    static String refusal(Runnable work) {
        return switch (catchThrowable(work::run)) {
            case null -> "accepted";
            case UnusableInput bad -> said(bad.problems().getFirst());
            case NotProved bad -> said(bad.problem());
            case Throwable other -> throw new AssertionError("neither accepted nor refused", other);
        };
    }

    private static String said(assize.law.problem.Problem problem) {
        Place place = problem.place();
        return problem.code() + (place.line() == 0 ? "" : " " + place.line() + ":" + place.column());
    }
}
