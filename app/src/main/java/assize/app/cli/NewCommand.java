package assize.app.cli;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize new NAME}: a small procedure that works, to be changed into one's own. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of(
            "procedure.yaml",
            "forms/complaint.yaml",
            "texts.en.properties",
            "texts.zh.properties",
            "scenarios/answered-in-time.yaml",
            "scenarios/office-too-late.yaml");

    private final Desk desk;

    @Parameters(paramLabel = "NAME", descriptionKey = "new-name")
    private String name = "";

    @Option(names = "--in", paramLabel = "FOLDER", descriptionKey = "new-in")
    private @Nullable Path in;

    NewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (name.length() > 60 || !name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new UnusableInput(Problem.of("not-a-name", Place.of("assize new"), "found", name));
        }
        Path folder = (in == null ? desk.home().procedures() : in).resolve(name);
        if (Files.exists(folder)) {
            throw new UnusableInput(Problem.of("new-there-already", Place.of(folder.toString()), "name", name));
        }
        try {
            for (String file : FILES) {
                Path path = folder.resolve(file);
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, template(file).replace("$NAME", name).replace("$TITLE", title()));
            }
        } catch (IOException e) {
            throw new MachineLacks(
                    Problem.of("file-unwritable", Place.of(folder.toString()), "why", String.valueOf(e)), e);
        }
        desk.say("new-written", "folder", folder);
        desk.say("new-next", "name", in == null ? name : folder);
        return Exit.FINE;
    }

    private String title() {
        String words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static String template(String file) {
        try (InputStream in = NewCommand.class.getResourceAsStream("/assize/app/new/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
