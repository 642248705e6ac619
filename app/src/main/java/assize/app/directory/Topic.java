package assize.app.directory;

import java.util.List;
import java.util.Map;

/**
 * Something that people come with. Texts are by language.
 *
 * @param gets what it can get them
 * @param need what they need for it
 * @param ways that fit, the best first
 * @param words that people use for it
 * @param said how somebody may say it
 */
public record Topic(
        String id,
        Map<String, String> title,
        Map<String, String> gets,
        Map<String, String> need,
        List<Way> ways,
        Map<String, String> words,
        Map<String, List<String>> said) {}
