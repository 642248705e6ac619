package assize.law.language.read;

import assize.law.language.Procedure;
import assize.law.problem.Place;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Reads {@code texts.<language>.properties}. */
final class TextsReader {
    private final Reading reading;

    TextsReader(Reading reading) {
        this.reading = reading;
    }

    Procedure.Texts read(Folder folder) {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        folder.files().forEach((file, bytes) -> {
            if (file.startsWith("texts.")) {
                byLanguage.put(file.substring(6, 8), texts(folder.name() + "/" + file, bytes));
            }
        });
        return new Procedure.Texts(Map.copyOf(byLanguage));
    }

    private Map<String, String> texts(String file, byte[] bytes) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            reading.problem("texts-malformed", Place.of(file), "why", String.valueOf(e.getMessage()));
        }
        Map<String, String> map = new LinkedHashMap<>();
        texts.stringPropertyNames().stream().sorted().forEach(key -> map.put(key, texts.getProperty(key)));
        return Map.copyOf(map);
    }
}
