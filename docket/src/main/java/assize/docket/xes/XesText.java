package assize.docket.xes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a log as text. Tabs and line ends inside a value are written as references, because an XML reader turns
 * the bare ones into blanks and the log would no longer be equal. Pure.
 */
final class XesText {
    private final StringBuilder text = new StringBuilder(1 << 12);

    private XesText() {}

    /** Everything up to the first trace. */
    static CharSequence header(XesHeader header) {
        XesText out = new XesText();
        out.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log");
        header.log().forEach(out::pair);
        out.text.append(">\n");
        for (XesHeader.Extension extension : header.extensions()) {
            out.open(1, "extension");
            out.pair("name", extension.name());
            out.pair("prefix", extension.prefix());
            out.pair("uri", extension.uri());
            out.text.append("/>\n");
        }
        for (XesHeader.Global global : header.globals()) {
            out.open(1, "global");
            out.pair("scope", global.scope());
            out.parent(1, "global", global.attributes());
        }
        for (XesHeader.Classifier classifier : header.classifiers()) {
            out.open(1, "classifier");
            out.pair("name", classifier.name());
            out.pair("scope", classifier.scope());
            out.pair("keys", classifier.keys());
            out.text.append("/>\n");
        }
        header.attributes().forEach(attribute -> out.attribute(1, attribute));
        return out.text;
    }

    /** One trace. */
    static CharSequence trace(Trace trace) {
        XesText out = new XesText();
        out.text.append("\t<trace>\n");
        trace.attributes().forEach(attribute -> out.attribute(2, attribute));
        for (XesEvent event : trace.events()) {
            out.open(2, "event");
            out.parent(2, "event", event.attributes());
        }
        out.text.append("\t</trace>\n");
        return out.text;
    }

    private void attribute(int depth, Attribute attribute) {
        String element = attribute.type().element();
        open(depth, element);
        pair("key", attribute.key());
        pair("value", attribute.value());
        if (attribute.nested().isEmpty() && attribute.values().isEmpty()) {
            text.append("/>\n");
            return;
        }
        text.append(">\n");
        attribute.nested().forEach(nested -> attribute(depth + 1, nested));
        if (!attribute.values().isEmpty()) {
            open(depth + 1, "values");
            parent(depth + 1, "values", attribute.values());
        }
        close(depth, element);
    }

    /** The rest of an element whose start tag is still open and whose content is attributes. */
    private void parent(int depth, String element, List<Attribute> attributes) {
        text.append(">\n");
        attributes.forEach(attribute -> attribute(depth + 1, attribute));
        close(depth, element);
    }

    private void open(int depth, String element) {
        text.repeat('\t', depth).append('<').append(element);
    }

    private void close(int depth, String element) {
        text.repeat('\t', depth).append("</").append(element).append(">\n");
    }

    private void pair(String name, @Nullable String value) {
        if (value != null) {
            text.append(' ').append(name).append("=\"");
            escape(value);
            text.append('"');
        }
    }

    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\t', '\n', '\r' -> text.append("&#").append((int) letter).append(';');
                default -> {
                    requireXml(value, i);
                    text.append(letter);
                }
            }
        }
    }

    /** Throws IllegalArgumentException if XML 1.0 can't carry the letter at this index. */
    private static void requireXml(String value, int at) {
        char letter = value.charAt(at);
        boolean carried = Character.isSurrogate(letter) ? isPaired(value, at) : letter >= ' ' && letter < 0xFFFE;
        if (!carried) {
            throw new IllegalArgumentException("XML can't carry the letter U+%04X".formatted((int) letter));
        }
    }

    private static boolean isPaired(String value, int at) {
        int first = Character.isLowSurrogate(value.charAt(at)) ? at - 1 : at;
        return first >= 0
                && first + 1 < value.length()
                && Character.isSurrogatePair(value.charAt(first), value.charAt(first + 1));
    }
}
