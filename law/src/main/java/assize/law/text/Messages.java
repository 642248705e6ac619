package assize.law.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The message files: {@code assize/<module>/messages.properties} (English) and {@code messages_zh.properties}.
 * A placeholder is a name in braces. A text that a language lacks is given in English. Immutable, safe for all threads.
 */
public final class Messages {
    private static final List<String> MODULES = List.of("law", "docket", "app", "bench");
    private static final Map<String, Messages> KNOWN = new ConcurrentHashMap<>();

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    /** The messages of a language; English where the language is not one of ours. */
    public static Messages in(Locale language) {
        return KNOWN.computeIfAbsent(language.getLanguage().equals("zh") ? "zh" : "en", Messages::load);
    }

    /** The text of a key with its placeholders filled; throws if no language has the key. */
    public String text(String key, Map<String, ?> values) {
        String found = find(key, values);
        if (found == null) {
            throw new IllegalArgumentException("no message '" + key + "'");
        }
        return found;
    }

    /** The text of a key without placeholders. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /** The text of a key with its placeholders filled, or null if no language has it. */
    public @Nullable String find(String key, Map<String, ?> values) {
        String pattern = texts.getProperty(key);
        return pattern == null ? null : fill(pattern, values);
    }

    /** Every key of this language or of English. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private static String fill(String pattern, Map<String, ?> values) {
        StringBuilder filled = new StringBuilder(pattern.length() + 40);
        int at = 0;
        for (int open; (open = pattern.indexOf('{', at)) >= 0; ) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            Object value = values.get(pattern.substring(open + 1, close));
            filled.append(pattern, at, open).append(value == null ? pattern.substring(open, close + 1) : value);
            at = close + 1;
        }
        return filled.append(pattern, at, pattern.length()).toString();
    }

    private static Messages load(String language) {
        Properties texts = new Properties();
        MODULES.forEach(module -> read(texts, "/assize/" + module + "/messages.properties"));
        if (language.equals("zh")) {
            MODULES.forEach(module -> read(texts, "/assize/" + module + "/messages_zh.properties"));
        }
        return new Messages(texts);
    }

    private static void read(Properties texts, String resource) {
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in != null) {
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
