package assize.app.papers.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads the XML of a document's parts, without entities, for what acts and for what is fetched from elsewhere. */
final class OfficeParts extends DefaultHandler2 {
    private static final String MAIN = "wordprocessingml.document.main+xml";

    private static final String OWN_DISK = "file:///[A-Za-z]:[\\\\/].*";

    private String part = "";
    private boolean wordDocument;
    private boolean content;
    private boolean instruction;

    /** Whether a list of contents names the text of a Word document. */
    boolean wordDocument() {
        return wordDocument;
    }

    /** Whether there is the text of an OpenDocument. */
    boolean content() {
        return content;
    }

    void read(String name, byte[] xml) throws IOException, Refusal {
        if (xml.length == 0) {
            // LibreOffice leaves some empty
            return;
        }
        part = name;
        content |= name.equals("content.xml");
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", this);
            parser.parse(new InputSource(new ByteArrayInputStream(xml)), this);
        } catch (SAXException e) {
            throw e.getException() instanceof Refusal refusal ? refusal : new Refusal("paper-broken", name);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
        return new InputSource(new ByteArrayInputStream(new byte[0]));
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw refused("paper-entities", part);
    }

    @Override
    public void startElement(String space, String local, String name, Attributes said) throws SAXException {
        switch (local) {
            case "Relationship" -> relationship(said);
            case "Default", "Override" -> contentType(value(said, "ContentType"));
            case "encryption-data" -> throw refused("paper-locked", part);
            case "event-listener", "script", "macro" -> throw refused("paper-active", part);
            case "instrText", "delInstrText" -> instruction = true;
            case "fldSimple" -> instruction(value(said, "instr"));
            default -> {}
        }
        String href = value(said, "href");
        boolean own = local.equals("a")
                || href.startsWith("data:image/")
                || (local.equals("template") && !href.contains("://"));
        if (!own && href.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*|[/\\\\].*|\\.\\./.*")) {
            throw refused("paper-outside", href);
        }
    }

    @Override
    public void endElement(String space, String local, String name) {
        instruction = false;
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (instruction) {
            instruction(new String(letters, from, length));
        }
    }

    /** A field that starts another program. */
    private static void instruction(String text) throws SAXException {
        if (text.strip().toUpperCase(Locale.ROOT).startsWith("DDE")) {
            throw refused("paper-active", "DDE");
        }
    }

    /** Only a link that somebody must click may lead elsewhere. */
    private static void relationship(Attributes said) throws SAXException {
        String type = value(said, "Type");
        boolean link = type.endsWith("/hyperlink");
        // Word notes by which template of its author's own disk a document was made
        boolean own =
                type.endsWith("/attachedTemplate") && value(said, "Target").matches(OWN_DISK);
        if (!link && !own && value(said, "TargetMode").equalsIgnoreCase("External")) {
            throw refused("paper-outside", value(said, "Target"));
        }
    }

    private void contentType(String type) throws SAXException {
        String plain = type.toLowerCase(Locale.ROOT);
        if (plain.contains("macroenabled") || plain.contains("vbaproject") || plain.contains("activex")) {
            throw refused("paper-active", type);
        }
        wordDocument |= part.equals("[Content_Types].xml") && plain.endsWith(MAIN);
    }

    private static String value(Attributes said, String local) {
        for (int i = 0; i < said.getLength(); i++) {
            if (said.getLocalName(i).equals(local)) {
                return said.getValue(i);
            }
        }
        return "";
    }

    private static SAXException refused(String code, String what) {
        return new SAXException(new Refusal(code, what));
    }
}
