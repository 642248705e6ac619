package assize.docket.xes;

import assize.docket.xes.XesHeader.Classifier;
import assize.docket.xes.XesHeader.Extension;
import assize.docket.xes.XesHeader.Global;
import assize.law.problem.Place;
import assize.law.problem.UnusableInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grammar of a log: which elements stand in which. For one thread. */
final class XesParser {
    /** How deep attributes may nest. */
    static final int DEEPEST = 50;

    /** How many bytes of text the header or one trace may take. */
    static final long LARGEST_PART = 64L << 20;

    private final XesCursor cursor;
    private boolean atTrace;
    private boolean ended;

    XesParser(XesInput input) {
        this.cursor = new XesCursor(input);
    }

    /** The header; leaves the cursor at the first trace or at the end of the log. */
    XesHeader header() {
        cursor.start();
        Map<String, String> log = new LinkedHashMap<>(cursor.xmlAttributes());
        List<Extension> extensions = new ArrayList<>();
        List<Global> globals = new ArrayList<>();
        List<Classifier> classifiers = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        while (cursor.nextChild()) {
            switch (cursor.element()) {
                case "extension" -> extensions.add(extension());
                case "global" -> globals.add(global());
                case "classifier" -> classifiers.add(classifier());
                case "trace" -> {
                    atTrace = true;
                    return new XesHeader(log, extensions, globals, classifiers, attributes);
                }
                default -> attributes.add(attribute("log", 1));
            }
        }
        end();
        return new XesHeader(log, extensions, globals, classifiers, attributes);
    }

    /** The next trace, or null after the last. What follows a trace is looked at only when it is asked for. */
    @Nullable
    Trace findTrace() {
        if (!atTrace && !ended) {
            advance();
        }
        if (ended) {
            return null;
        }
        atTrace = false;
        Trace trace = trace();
        cursor.endTrace();
        return trace;
    }

    private void advance() {
        if (!cursor.nextChild()) {
            end();
        } else if (!cursor.element().equals("trace")) {
            throw cursor.unexpected("log");
        } else {
            atTrace = true;
        }
    }

    private void end() {
        cursor.end();
        ended = true;
    }

    private Trace trace() {
        cursor.startTrace();
        List<Attribute> attributes = new ArrayList<>();
        List<XesEvent> events = new ArrayList<>();
        while (cursor.nextChild()) {
            if (cursor.element().equals("event")) {
                events.add(event(attributes, events.size() + 1));
            } else {
                attributes.add(attribute("trace", 1));
            }
        }
        return new Trace(attributes, events);
    }

    /** An event; every later use relies on its name and its time stamp, so both are checked here. */
    private XesEvent event(List<Attribute> trace, int number) {
        Place place = cursor.place();
        XesEvent event = new XesEvent(attributes("event", 1));
        String stamp = event.find(XesEvent.TIMESTAMP);
        if (event.find(XesEvent.NAME) == null) {
            throw refuse("xes-event-incomplete", place, trace, number, "lacks", XesEvent.NAME);
        }
        if (stamp == null) {
            throw refuse("xes-event-incomplete", place, trace, number, "lacks", XesEvent.TIMESTAMP);
        }
        if (Stamp.find(stamp) == null) {
            throw refuse("xes-timestamp", place, trace, number, "found", stamp);
        }
        return event;
    }

    private UnusableInput refuse(
            String code, Place place, List<Attribute> trace, int event, String name, String value) {
        String number = Integer.toString(event);
        String known = Attribute.find(trace, XesEvent.NAME);
        String of = known == null ? "?" : known;
        return cursor.refuse(code, place, "event", number, "trace", cursor.trace(), "case", of, name, value);
    }

    private List<Attribute> attributes(String in, int depth) {
        List<Attribute> attributes = new ArrayList<>();
        while (cursor.nextChild()) {
            attributes.add(attribute(in, depth));
        }
        return attributes;
    }

    private Attribute attribute(String in, int depth) {
        AttributeType type = AttributeType.find(cursor.element());
        if (type == null) {
            throw cursor.unexpected(in);
        }
        if (depth > DEEPEST) {
            throw cursor.refuse("xes-too-deep", cursor.place(), "most", Integer.toString(DEEPEST));
        }
        String key = cursor.key();
        String value = type.isCollection() ? cursor.find("value") : cursor.get("value");
        List<Attribute> nested = List.of();
        List<Attribute> values = List.of();
        while (cursor.nextChild()) {
            if (type == AttributeType.LIST && cursor.element().equals("values")) {
                values = joined(values, attributes("values", depth + 1));
            } else {
                nested = nested.isEmpty() ? new ArrayList<>() : nested;
                nested.add(attribute(type.element(), depth + 1));
            }
        }
        return new Attribute(type, key, value, nested, values);
    }

    private static List<Attribute> joined(List<Attribute> some, List<Attribute> others) {
        return some.isEmpty()
                ? others
                : Stream.concat(some.stream(), others.stream()).toList();
    }

    private Extension extension() {
        Extension extension = new Extension(cursor.get("name"), cursor.get("prefix"), cursor.get("uri"));
        cursor.nothingInside();
        return extension;
    }

    private Classifier classifier() {
        Classifier classifier = new Classifier(cursor.get("name"), cursor.find("scope"), cursor.get("keys"));
        cursor.nothingInside();
        return classifier;
    }

    private Global global() {
        String scope = cursor.find("scope");
        return new Global(scope, attributes("global", 1));
    }
}
