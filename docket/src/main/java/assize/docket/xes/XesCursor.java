package assize.docket.xes;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of a log and turns everything that can go wrong on the way into one problem. A document
 * type is refused where it begins, so nothing is ever expanded or fetched; with that door closed the library's own
 * bounds on entities have nothing to guard, and they are lifted because they count ordinary text of large files too.
 * For one thread.
 */
final class XesCursor {
    private static final int KEYS_KEPT = 4096;
    private static final XMLInputFactory FACTORY = factory();

    private final XesInput input;
    private final XesEncoding encoding;
    private final XesLetters letters;
    private final XMLStreamReader xml;
    private final Map<String, String> keys = new HashMap<>();
    private long traces;

    XesCursor(XesInput input) {
        this.input = input;
        this.encoding = encoding(input);
        this.letters = letters();
        try {
            this.xml = FACTORY.createXMLStreamReader(letters);
        } catch (XMLStreamException e) {
            throw new UnusableInput(broken(e));
        }
    }

    private static XesEncoding encoding(XesInput input) {
        try {
            return XesEncoding.of(input.text());
        } catch (IOException e) {
            throw new UnusableInput(XesInput.problem(e, Place.of(input.name()), 0));
        }
    }

    private XesLetters letters() {
        try {
            return encoding.letters();
        } catch (IllegalArgumentException e) {
            throw refuse("xes-encoding", new Place(input.name(), 1, 1), "found", encoding.name());
        }
    }

    /** Goes to the root element, which must be a log. */
    void start() {
        if (step() != XMLStreamConstants.START_ELEMENT || !element().equals("log")) {
            throw refuse("xes-root", place(), "found", element());
        }
    }

    /** Goes to the next element inside the present one; false, and behind the present one, if there is none. */
    boolean nextChild() {
        return step() == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes behind the present element, which must be empty. */
    void nothingInside() {
        String outer = element();
        if (nextChild()) {
            throw unexpected(outer);
        }
    }

    /** Goes from the end of the log to the end of the file. */
    void end() {
        step();
    }

    String element() {
        return xml.getLocalName();
    }

    /** The value of an XML attribute of the present element, or null. */
    @Nullable
    String find(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** The value of an XML attribute of the present element, which must have it. */
    String get(String name) {
        String value = find(name);
        if (value == null) {
            throw refuse("xes-attribute-incomplete", place(), "element", element(), "lacks", name);
        }
        return value;
    }

    /** The key of the present element; equal keys are one object, which spares later comparisons. */
    String key() {
        String key = get("key");
        String known = keys.get(key);
        if (known == null && keys.size() < KEYS_KEPT) {
            keys.put(key, key);
        }
        return known == null ? key : known;
    }

    /** All XML attributes of the present element in their order. */
    Map<String, String> xmlAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    /** A trace begins; it may be as large as {@link XesParser#LARGEST_PART}. */
    void startTrace() {
        input.text().startPart();
    }

    /** A trace is whole. */
    void endTrace() {
        traces++;
    }

    /** The number of the present trace, from 1. */
    String trace() {
        return Long.toString(traces + 1);
    }

    /** Where the cursor stands. */
    Place place() {
        return place(xml.getLocation());
    }

    /** The present element may not stand in that one. */
    UnusableInput unexpected(String in) {
        return refuse("xes-unexpected", place(), "found", "<" + element() + ">", "in", in);
    }

    /** A problem of the log; how many traces were whole before it is always said. */
    UnusableInput refuse(String code, Place place, String... pairs) {
        Problem problem = Problem.of(code, place, pairs);
        Map<String, String> said = new LinkedHashMap<>(problem.said());
        said.put("traces", Long.toString(traces));
        return new UnusableInput(new Problem(code, place, Map.copyOf(said)));
    }

    /** Goes to the next start, the next end or the end of the file, whichever comes first. */
    private int step() {
        try {
            while (true) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT,
                            XMLStreamConstants.END_ELEMENT,
                            XMLStreamConstants.END_DOCUMENT -> {
                        return event;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse("xes-dtd", place());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> requireBlank();
                    default -> {} // comments and processing instructions are no part of the log
                }
            }
        } catch (XMLStreamException e) {
            throw new UnusableInput(broken(e));
        }
    }

    private void requireBlank() {
        if (!xml.isWhiteSpace()) {
            String text = xml.getText().strip();
            throw refuse(
                    "xes-unexpected", place(), "found", text.substring(0, Math.min(40, text.length())), "in", "log");
        }
    }

    private Problem broken(XMLStreamException failure) {
        Metered text = input.text();
        IOException io = text.failure();
        Location location = failure.getLocation();
        Place place = location == null ? Place.of(input.name()) : place(location);
        if (io != null) {
            return XesInput.problem(io, place, traces);
        }
        if (text.count() == 0) {
            return Problem.of("xes-empty", Place.of(input.name()));
        }
        if (letters.ended()) {
            return Problem.of("xes-cut", place, "traces", Long.toString(traces));
        }
        if (failure.getNestedException() instanceof CharacterCodingException) {
            return Problem.of("xes-encoding", place, "traces", Long.toString(traces), "found", encoding.name());
        }
        return Problem.of("xes-malformed", place, "traces", Long.toString(traces), "why", why(failure));
    }

    private Place place(Location location) {
        return new Place(input.name(), Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    /** The last line of the library's message: the lines before repeat the place. */
    private static String why(XMLStreamException failure) {
        String message = String.valueOf(failure.getMessage()).strip();
        String last = message.substring(message.lastIndexOf('\n') + 1);
        return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // ours is stricter for attributes and names the trace
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }
}
