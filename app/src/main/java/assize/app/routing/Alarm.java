package assize.app.routing;

import assize.app.directory.Danger;
import java.util.List;
import java.util.Locale;

/** Hears words of danger. They are looked up and not guessed: a number to call must not hang on a model. Immutable. */
record Alarm(List<Danger> dangers) {
    /** The numbers that the words call for, the most urgent first; none mostly. */
    List<String> numbers(String said) {
        String english = " " + plain(said) + " ";
        return dangers.stream()
                .filter(danger -> hears(danger, said, english))
                .flatMap(danger -> danger.numbers().stream())
                .distinct()
                .toList();
    }

    private static boolean hears(Danger danger, String said, String english) {
        return danger.words().getOrDefault("zh", List.of()).stream().anyMatch(said::contains)
                || danger.words().getOrDefault("en", List.of()).stream()
                        .anyMatch(word -> english.contains(" " + plain(word) + " "));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ENGLISH)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
