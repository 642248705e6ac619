package assize.app.cli;

import assize.app.report.Report;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize report NAME}: what was proved of a procedure, as a page for lawyers and for the public. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "NAME", descriptionKey = "report-name")
    private String name = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "report-out")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "LANGUAGE", descriptionKey = "report-lang")
    private @Nullable Language language;

    @Option(names = "--states", paramLabel = "NUMBER", descriptionKey = "verify-states")
    private int states = 1_000_000;

    @Option(names = "--seconds", paramLabel = "NUMBER", descriptionKey = "verify-seconds")
    private int seconds = 60;

    ReportCommand(Desk desk) {
        this.desk = desk;
    }

    /** In lower case because people type them so. */
    enum Language {
        en,
        zh
    }

    @Override
    public Integer call() {
        Proving.within(states, seconds);
        Proving.Result result = new Proving(desk, states, seconds)
                .all(List.of(Targets.folder(desk.home(), name)))
                .getFirst();
        if (result.proof() == null) {
            throw new UnusableInput(result.problems());
        }
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        LocalDate day = LocalDate.ofInstant(
                desk.time().instant(), result.proof().procedure().head().place());
        Locale locale = language == null ? desk.language() : Locale.of(language.name());
        String page = Report.of(result.proof(), time, day, locale);
        if (out == null) {
            desk.out().print(page);
        } else {
            write(out, page);
        }
        return Exit.FINE;
    }

    private void write(Path file, String page) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new MachineLacks(
                    Problem.of("file-unwritable", Place.of(file.toString()), "why", String.valueOf(e)), e);
        }
        desk.say("file-written", "file", file);
    }
}
