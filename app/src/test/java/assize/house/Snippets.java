package assize.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The commands that a page shows with what they answer. A block is run if it begins with {@code ```sh run} or stands
 * below {@code <!-- run -->}. In it a line {@code $ ./assize ...} is a command, and the lines below are its answer; a
 * line {@code …} stands for any lines, {@code …} within a line for anything. {@code # exit 1} behind a command is the
 * exit code that is expected instead of 0.
 */
final class Snippets {
    private static final String PROMPT = "$ ./assize";
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^(?:```sh run|<!-- run -->\\s*\\n```\\w*)[ \\t]*\\n(.*?)^```[ \\t]*$");
    private static final Pattern EXIT = Pattern.compile("\\s+# exit (\\d)\\s*$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /**
     * A command on a page.
     *
     * @param where the page and the line
     */
    record Snippet(String where, List<String> words, int exit, String answer) {
        boolean isAnsweredBy(String said) {
            return pattern(answer.strip()).matcher(said.strip()).matches();
        }
    }

    private Snippets() {}

    static List<Snippet> of(TextFile page) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(page.text());
        while (block.find()) {
            int line = (int) page.text().substring(0, block.start(1)).lines().count() + 1;
            read(page, line, block.group(1).lines().toList(), snippets);
        }
        return snippets;
    }

    private static void read(TextFile page, int first, List<String> lines, List<Snippet> snippets) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(PROMPT)) {
                String command = lines.get(i).substring(PROMPT.length());
                Matcher exit = EXIT.matcher(command);
                int code = exit.find() ? Integer.parseInt(exit.group(1)) : 0;
                String answer = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> !line.startsWith("$ "))
                        .collect(Collectors.joining("\n"));
                snippets.add(new Snippet(page.path() + ":" + (first + i), words(command), code, answer));
            }
        }
    }

    private static List<String> words(String command) {
        return WORD.matcher(EXIT.matcher(command).replaceFirst(""))
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .toList();
    }

    private static Pattern pattern(String answer) {
        String lines = answer.lines()
                .map(line -> line.strip().equals("…")
                        ? "(?:[^\\n]*\\n)*?"
                        : List.of(line.stripTrailing().split("…", -1)).stream()
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("[^\\n]*"))
                                + "[ \\t]*\\n")
                .collect(Collectors.joining());
        // the last line of what was said has lost its line break
        return Pattern.compile(lines.endsWith("\\n") ? lines.substring(0, lines.length() - 2) : lines + "[^\\n]*");
    }
}
