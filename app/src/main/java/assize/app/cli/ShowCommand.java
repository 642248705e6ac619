package assize.app.cli;

import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.picture.MermaidPicture;
import assize.law.picture.ProcedureJson;
import assize.law.picture.ProcedureText;
import assize.law.picture.SvgPicture;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import assize.law.verify.net.NetBuilder;
import assize.law.verify.promela.PromelaWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize show [NAME]}: the library, or one procedure as text, picture or JSON. */
@Command(name = "show")
final class ShowCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "show-name")
    private @Nullable String name;

    @ArgGroup
    private @Nullable As as;

    /** What a procedure is shown as, if not as text; one at a time. */
    static final class As {
        @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "show-svg")
        private @Nullable String svg;

        @Option(names = "--mermaid", paramLabel = "FILE", descriptionKey = "show-mermaid")
        private @Nullable String mermaid;

        @Option(names = "--json", descriptionKey = "show-json")
        private boolean json;

        @Option(
                names = "--promela",
                arity = "0..1",
                paramLabel = "FILE",
                fallbackValue = "-",
                descriptionKey = "show-promela")
        private @Nullable String promela;
    }

    @Option(names = "--holders", paramLabel = "1|2", defaultValue = "1", descriptionKey = "show-holders")
    private int holders = 1;

    ShowCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        if (name == null) {
            list(time);
            return Exit.FINE;
        }
        show(ProcedureReader.read(Library.folder(desk.home(), name), time.rules()), time);
        return Exit.FINE;
    }

    private void show(Procedure procedure, LegalTime time) {
        if (as == null) {
            desk.out().print(ProcedureText.of(procedure, time, desk.language()));
        } else if (as.json) {
            desk.out().println(Json.pretty(ProcedureJson.of(procedure)));
        } else if (as.svg != null) {
            write(as.svg, SvgPicture.of(procedure, desk.language()));
        } else if (as.mermaid != null) {
            write(as.mermaid, MermaidPicture.of(procedure, desk.language()));
        } else if (as.promela != null) {
            promela(as.promela, procedure);
        }
    }

    /**
     * The main line into the file, the inside of each side-matter into one beside it; all to standard output for -.
     */
    private void promela(String file, Procedure procedure) {
        if (holders < 1 || holders > 2) {
            throw new UnusableInput(
                    Problem.of("holders-one-or-two", Place.of("--holders"), "found", Integer.toString(holders)));
        }
        write(file, promela(procedure));
        procedure
                .sideMatters()
                .values()
                .forEach(matter ->
                        write(file.equals("-") ? file : file + "." + matter.name(), promela(matter.inside())));
    }

    private String promela(Procedure line) {
        return PromelaWriter.write(NetBuilder.of(line, holders), Set.of(PromelaWriter.Part.FORGETTING));
    }

    /** Every procedure in one line; those that can't be read are told at the end, all at once. */
    private void list(LegalTime time) {
        List<Problem> problems = new ArrayList<>();
        int widest = Library.names(desk.home()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (String one : Library.names(desk.home())) {
            try {
                Procedure procedure =
                        ProcedureReader.read(desk.home().procedures().resolve(one), time.rules());
                desk.say(
                        "show-line",
                        "name",
                        one + " ".repeat(widest - one.length()),
                        "title",
                        title(procedure),
                        "stages",
                        procedure.stages().size(),
                        "actions",
                        procedure.actions().size(),
                        "clocks",
                        procedure.clocks().size());
            } catch (UnusableInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    private String title(Procedure procedure) {
        return procedure.title(desk.language().getLanguage());
    }

    private void write(String file, String text) {
        if (file.equals("-")) {
            desk.out().print(text);
            return;
        }
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("file-unwritable", Place.of(file), "why", String.valueOf(e)), e);
        }
        desk.say("file-written", "file", file);
    }
}
