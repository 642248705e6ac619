package assize.app.report;

/** Writes HTML; whatever is not a tag of ours is escaped. For one thread. */
final class Html {
    private final StringBuilder out = new StringBuilder(64 * 1024);

    /** Begins an element; attributes as name, value, name, value. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Html text(String words) {
        out.append(escape(words));
        return this;
    }

    /** A whole element with nothing but words in it. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /** Words in which what rests on no statute, or is to be confirmed, stands out. */
    Html marked(String words) {
        out.append(OpenPoints.MARK.matcher(escape(words)).replaceAll("<mark>$0</mark>"));
        return this;
    }

    /** A link to another place of the page. */
    Html link(String words, String id) {
        return open("a", "href", "#" + id).text(words).made("</a>");
    }

    /** Text that is HTML already, made by us: a picture, a style sheet. */
    Html made(String html) {
        out.append(html);
        return this;
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
