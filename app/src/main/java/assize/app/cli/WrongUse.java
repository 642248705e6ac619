package assize.app.cli;

import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words typed after {@code assize} that it can't use, as problems like any other. */
final class WrongUse {
    private WrongUse() {}

    static List<Problem> problems(Desk desk, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                // after an unknown command nothing can be said of the words that follow it
                unmatched.getUnmatched().stream()
                        .limit(command.getParent() == null ? 1 : Long.MAX_VALUE)
                        .map(word -> unmatched(desk, command, word))
                        .toList();
            case MissingParameterException missing ->
                missing.getMissing().stream()
                        .map(argument -> Problem.of(
                                "argument-missing", place(command), "argument", label(argument), "help", help(command)))
                        .toList();
            default ->
                List.of(Problem.of(
                        "argument-unusable", place(command), "why", "" + wrong.getMessage(), "help", help(command)));
        };
    }

    static Problem unknownCommand(Desk desk, CommandLine all, String found) {
        Collection<String> names = all.getSubcommands().keySet();
        return Problem.of(
                "command-unknown",
                place(all),
                "found",
                found,
                "nearest",
                nearest(desk, found, names),
                "commands",
                String.join(", ", names));
    }

    private static Problem unmatched(Desk desk, CommandLine command, String word) {
        if (word.startsWith("-")) {
            List<String> names = command.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            String nearest = nearest(desk, word, names);
            return Problem.of(
                    "option-unknown", place(command), "found", word, "nearest", nearest, "help", help(command));
        }
        return command.getParent() == null
                ? unknownCommand(desk, command, word)
                : Problem.of("argument-surplus", place(command), "found", word, "help", help(command));
    }

    private static String nearest(Desk desk, String found, Collection<String> names) {
        return Nearest.to(found, names)
                .map(name -> desk.words("did-you-mean", "name", name))
                .orElse("");
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Place place(CommandLine command) {
        return Place.of(command.getCommandSpec().qualifiedName());
    }

    private static String help(CommandLine command) {
        return "./" + command.getCommandSpec().qualifiedName() + " --help";
    }
}
