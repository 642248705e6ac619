package assize.app.cli;

import assize.app.home.Home;
import assize.law.problem.Problem;
import assize.law.text.Messages;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands between a command and the person who called it: where things are, in which language and whereto it
 * speaks, what time it is. A test brings its own.
 *
 * @param in what the person types
 * @param out for answers
 * @param err for problems and for what goes on meanwhile
 */
public record Desk(
        Home home,
        Map<String, String> environment,
        Locale language,
        BufferedReader in,
        PrintWriter out,
        PrintWriter err,
        InstantSource time) {
    /** The desk of this process. Always writes UTF-8: names in any script must survive a machine set to plain ASCII. */
    static Desk ofProcess() {
        Map<String, String> environment = System.getenv();
        return new Desk(
                Home.of(environment),
                environment,
                language(environment),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                InstantSource.system());
    }

    /** ASSIZE_LANG, else the language of the session: Chinese where it begins with zh, otherwise English. */
    static Locale language(Map<String, String> environment) {
        String name = Stream.of("ASSIZE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(key -> environment.getOrDefault(key, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("en");
        return name.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** Prints the words of a message key; the pairs are name, value, name, value. */
    public void say(String key, Object... pairs) {
        out.println(words(key, pairs));
    }

    /** The words of a message key in the person's language. */
    public String words(String key, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return Messages.in(language).text(key, values);
    }

    void complain(Problem problem) {
        err.println(problem.text(language));
    }

    private static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), true);
    }
}
