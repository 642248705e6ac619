package assize.app.cli;

import assize.law.problem.UnusableInput;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize help [command]}. */
@Command(name = "help")
final class Help implements Callable<Integer> {
    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "help-command")
    private @Nullable String command;

    Help(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine asked = command == null ? all : all.getSubcommands().get(command);
        if (asked == null) {
            throw new UnusableInput(WrongUse.unknownCommand(desk, all, "" + command));
        }
        asked.usage(desk.out());
        return Exit.FINE;
    }
}
