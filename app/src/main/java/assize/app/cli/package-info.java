/**
 * The command line: one class for each command, listed in {@link assize.app.cli.Commands}.
 *
 * <p>A command says what it has to say through its {@link assize.app.cli.Desk} and answers with one of the codes of
 * {@link assize.app.cli.Exit}. What it can't do it throws: {@code UnusableInput} for the person to mend,
 * {@code MachineLacks} for the one who runs the machine. {@link assize.app.cli.Main} turns both into words, so that no
 * command prints a problem itself and nobody ever meets a stack trace. The words of {@code help} are message keys:
 * {@code assize.<command>.usage.description} and, for each option or argument, the {@code descriptionKey} that it
 * names.
 */
@org.jspecify.annotations.NullMarked
package assize.app.cli;
