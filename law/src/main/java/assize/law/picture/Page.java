package assize.law.picture;

import java.util.ArrayList;
import java.util.List;

/** Lines of at most a hundred columns, with indents that hold when a line is broken. For one thread. */
final class Page {
    private static final int WIDTH = 100;
    private static final int STEP = 2;

    private final StringBuilder text = new StringBuilder();

    void blank() {
        text.append('\n');
    }

    /** A heading with a line under it. */
    void heading(String words) {
        if (!text.isEmpty()) {
            blank();
        }
        line(0, words);
        text.append("-".repeat(Math.min(WIDTH, width(words)))).append('\n');
    }

    /** A line; where it is too long, it goes on below, two steps further in. */
    void line(int depth, String words) {
        int indent = depth * STEP;
        String rest = words.strip();
        while (indent + width(rest) > WIDTH) {
            int end = breaks(rest, WIDTH - indent);
            if (end <= 0) {
                break;
            }
            text.append(" ".repeat(indent)).append(rest.substring(0, end).stripTrailing());
            text.append('\n');
            rest = rest.substring(end).strip();
            indent = (depth + 2) * STEP;
        }
        text.append(" ".repeat(indent)).append(rest).append('\n');
    }

    /** A text in lines of at most a width, as far as it can be broken. */
    static List<String> fold(String words, int width) {
        List<String> lines = new ArrayList<>();
        String rest = words.strip();
        while (width(rest) > width) {
            int end = breaks(rest, width);
            if (end <= 0) {
                break;
            }
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return List.copyOf(lines);
    }

    /** The last place at which a text may be broken within a width; 0 if there is none. */
    private static int breaks(String words, int width) {
        int used = 0;
        int last = 0;
        for (int i = 0; i < words.length(); i++) {
            used += wide(words.charAt(i)) ? 2 : 1;
            if (used > width) {
                return last;
            }
            if (words.charAt(i) == ' ' || wide(words.charAt(i))) {
                last = i + 1;
            }
        }
        return last;
    }

    /** Columns that a text takes where Chinese characters take two. */
    static int width(String words) {
        return words.chars().map(c -> wide((char) c) ? 2 : 1).sum();
    }

    static boolean wide(char c) {
        return (c >= 0x2E80 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF00 && c <= 0xFF60);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
