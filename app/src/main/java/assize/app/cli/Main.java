package assize.app.cli;

import assize.docket.tlog.NotProved;
import assize.law.problem.MachineLacks;
import assize.law.problem.UnusableInput;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs one command and answers with its exit code; the one place where failures become words. */
public final class Main {
    private Main() {}

    /** Called by the launcher. */
    public static void main(String[] arguments) {
        System.exit(run(Desk.ofProcess(), arguments));
    }

    /** Runs the command at a desk and returns its exit code; never throws. */
    public static int run(Desk desk, String... arguments) {
        return run(desk, Commands.needed(desk, arguments), arguments);
    }

    static int run(Desk desk, List<Object> commands, String... arguments) {
        try {
            return perform(Commands.line(desk, commands).parseArgs(arguments));
        } catch (ParameterException e) {
            WrongUse.problems(desk, e).forEach(desk::complain);
            return Exit.UNUSABLE;
        } catch (UnusableInput e) {
            e.problems().forEach(desk::complain);
            return Exit.UNUSABLE;
        } catch (NotProved e) {
            desk.complain(e.problem());
            return Exit.NO;
        } catch (MachineLacks e) {
            desk.complain(e.problem());
            return Exit.LACKS;
        } catch (Exception | Error e) {
            desk.complain(Unforeseen.keep(desk, arguments.length == 0 ? "" : arguments[0], e));
            return Exit.LACKS;
        } finally {
            desk.out().flush();
            desk.err().flush();
        }
    }

    private static int perform(ParseResult typed) throws Exception {
        if (CommandLine.executeHelpRequest(typed) != null) {
            return Exit.FINE;
        }
        ParseResult last = typed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return (Integer) ((Callable<?>) last.commandSpec().userObject()).call();
    }
}
