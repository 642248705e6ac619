package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    Path folder;

    @Test
    void bash_completes_the_commands() throws IOException, InterruptedException {
        assertThat(answer("bash", "", "COMP_WORDS=(assize ''); COMP_CWORD=1; _complete_assize"))
                .contains("help", "completion");
    }

    @Test
    void bash_completes_a_command_from_its_beginning() throws IOException, InterruptedException {
        assertThat(answer("bash", "", "COMP_WORDS=(assize comp); COMP_CWORD=1; _complete_assize"))
                .isEqualTo("completion");
    }

    @Test
    void zsh_completes_the_commands_through_its_emulation_of_bash() throws IOException, InterruptedException {
        assertThat(answer(
                        "zsh",
                        "autoload -U +X compinit && compinit -u -D; ",
                        "words=(assize ''); COMP_WORDS=(assize ''); COMP_CWORD=1; _complete_assize"))
                .contains("help", "completion");
    }

    private String answer(String shell, String before, String press) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell)));
        TestDesk desk = new TestDesk(folder, Locale.ENGLISH);
        assertThat(desk.run("completion", shell)).isEqualTo(Exit.FINE);
        Path script = Files.writeString(folder.resolve("completion"), desk.said());
        Process process = new ProcessBuilder(
                        shell, "-c", before + "source '" + script + "'; " + press + "; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }
}
