package assize.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text of the project.
 *
 * @param path from the project's root, with slashes
 */
record TextFile(String path, String text) {
    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isMain() {
        return path.matches("(law|docket|app|bench)/src/main/.*");
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    boolean isPage() {
        return path.endsWith(".md");
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** The lines in which the pattern is found. */
    List<Finding> finding(String rule, Pattern pattern) {
        List<Finding> findings = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                findings.add(
                        new Finding(rule, path + ":" + (i + 1), lines.get(i).strip()));
            }
        }
        return findings;
    }
}
