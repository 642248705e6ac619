package assize.app.cli;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A failure that nobody foresaw: its details go into a file for those who mend it, one sentence to the person. */
final class Unforeseen {
    private Unforeseen() {}

    /** Keeps the details, with the command's name but not what was typed after it: that may be personal. */
    static Problem keep(Desk desk, String command, Throwable failure) {
        String what = failure.getClass().getSimpleName();
        String name = desk.time().instant().toString().replace(":", "") + "-"
                + ProcessHandle.current().pid() + ".txt";
        Path file = desk.home().failures().resolve(name);
        Place place = Place.of("assize " + command);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, details(command, failure));
            return Problem.of("unexpected-failure", place, "what", what, "file", file.toString());
        } catch (IOException e) {
            return Problem.of("unexpected-failure-unkept", place, "what", what, "file", file.toString());
        }
    }

    private static String details(String command, Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text, true);
        out.println(Version.line());
        out.println(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        out.println("assize " + command);
        failure.printStackTrace(out);
        return text.toString();
    }
}
