package assize.app.cli;

import assize.law.text.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The message files in the form in which picocli asks for the words of its help. */
final class Words extends ResourceBundle {
    private final Messages messages;

    Words(Locale language) {
        messages = Messages.in(language);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return messages.find(key, Map.of());
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys());
    }
}
