package assize.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes documents is large; whoever makes none must not wait for it. */
class LazyTest {
    private static final Pattern LARGE =
            Pattern.compile("pdfbox|fontbox|openhtmltopdf|zxing|europa\\.esig|bouncycastle|gg\\.jte|java\\.awt");

    @TempDir
    private Path folder;

    @Test
    void a_command_that_makes_no_document_loads_none_of_it() throws Exception {
        Papers.Proved proved = Papers.proved(10, 3);
        Path receipt =
                Files.write(folder.resolve("receipt.txt"), proved.receipt().bytes());
        Path policy = Files.writeString(folder.resolve("policy.txt"), proved.policy());
        assertThat(loaded("receipt", "verify", receipt.toString(), "--policy", policy.toString()))
                .anyMatch(line -> line.contains("assize.docket.receipt.Receipt "))
                .noneMatch(line -> LARGE.matcher(line).find());
        Path pdf = Files.write(
                folder.resolve("receipt.pdf"), Documents.receipt(Papers.printed(java.util.Locale.ENGLISH, proved)));
        assertThat(loaded("receipt", "verify", pdf.toString(), "--policy", policy.toString()))
                .anyMatch(line -> LARGE.matcher(line).find());
    }

    private List<String> loaded(String... arguments) throws Exception {
        Path classes = folder.resolve("classes");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-XX:TieredStopAtLevel=1",
                "-Dassize.root=" + TestDesk.root(),
                "-cp",
                System.getProperty("java.class.path"),
                "assize.app.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return Files.readAllLines(classes);
    }
}
