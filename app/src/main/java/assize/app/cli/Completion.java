package assize.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize completion bash}: a script that lets the shell complete commands and options. */
@Command(name = "completion")
final class Completion implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHELL", descriptionKey = "completion-shell")
    private Shell shell = Shell.bash;

    Completion(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.out().println("# source <(./assize completion " + shell + ")");
        // the rest asks which shell reads it and takes up zsh's emulation of bash completion by itself
        desk.out().print(AutoComplete.bash("assize", spec.parent().commandLine()));
        desk.out().flush();
        return Exit.FINE;
    }

    /** The shells whose script was tried; in lower case because people type them so. */
    enum Shell {
        bash,
        zsh
    }
}
