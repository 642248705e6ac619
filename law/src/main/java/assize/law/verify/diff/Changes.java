package assize.law.verify.diff;

import assize.law.language.Procedure;
import assize.law.text.Messages;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a new version of a procedure changes, in sentences. Pure. */
public final class Changes {
    private final Messages messages;
    private final List<String> lines = new ArrayList<>();

    private Changes(Locale language) {
        this.messages = Messages.in(language);
    }

    /** The changes from one version to the next; empty if both say the same. */
    public static List<String> of(Procedure before, Procedure after, Locale language) {
        Changes changes = new Changes(language);
        Map<String, Part> old = byKey(Parts.of(before, language));
        Map<String, Part> now = byKey(Parts.of(after, language));
        Set<String> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        for (String key : keys) {
            Part one = old.get(key);
            Part other = now.get(key);
            if (one == null && other != null) {
                changes.whole("new", other);
            } else if (other == null && one != null) {
                changes.whole("gone", one);
            } else if (one != null && other != null) {
                changes.part(one, other);
            }
        }
        return changes.lines;
    }

    /** The properties of which another thing is said than before. */
    public static List<String> ofProofs(Proof before, Proof after, Locale language) {
        Changes changes = new Changes(language);
        for (Property property : Property.values()) {
            Proof.Verdict was = before.verdict(property);
            Proof.Verdict is = after.verdict(property);
            if (was != is) {
                changes.say(
                        "property",
                        Map.of(
                                "property", property.name(),
                                "title", Explanation.of(property, "name", language),
                                "before", changes.verdict(was),
                                "after", changes.verdict(is)));
            }
        }
        return changes.lines;
    }

    private String verdict(Proof.Verdict verdict) {
        return messages.text("verdict-" + verdict.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Part> byKey(List<Part> parts) {
        Map<String, Part> byKey = new LinkedHashMap<>();
        parts.forEach(part -> byKey.put(part.key(), part));
        return byKey;
    }

    private void whole(String how, Part part) {
        List<String> said = new ArrayList<>();
        part.aspects().forEach((aspect, value) -> said.add(aspect(aspect) + colon() + value.words()));
        say(how, Map.of("part", title(part), "aspects", String.join(messages.text("show-semicolon"), said)));
    }

    private void part(Part before, Part after) {
        Set<String> aspects = new LinkedHashSet<>(after.aspects().keySet());
        aspects.addAll(before.aspects().keySet());
        for (String aspect : aspects) {
            Part.Said was = before.aspects().get(aspect);
            Part.Said is = after.aspects().get(aspect);
            boolean same = was != null && is != null && was.raw().equals(is.raw());
            if (!same) {
                aspect(after, aspect, was, is);
            }
        }
    }

    private void aspect(
            Part part,
            String aspect,
            Part.@org.jspecify.annotations.Nullable Said was,
            Part.@org.jspecify.annotations.Nullable Said is) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("part", title(part));
        said.put("aspect", aspect(aspect));
        said.put("before", was == null ? messages.text("diff-nothing") : was.words());
        said.put("after", is == null ? messages.text("diff-nothing") : is.words());
        if (was != null && is != null && was.size() > 0 && is.size() > 0 && was.size() != is.size()) {
            Part.Said end = part.aspects().get("end");
            said.put("end", end == null ? messages.text("diff-nothing") : end.words());
            say(is.size() > was.size() ? "longer" : "shorter", said);
        } else if (was != null
                && is != null
                && !was.items().isEmpty()
                && !is.items().isEmpty()) {
            names("gained", said, is, was);
            names("lost", said, was, is);
        } else {
            say("changed", said);
        }
    }

    /** The names that one has and the other lacks. */
    private void names(String how, Map<String, String> said, Part.Said one, Part.Said other) {
        List<String> names = one.items().entrySet().stream()
                .filter(item -> !other.items().containsKey(item.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!names.isEmpty()) {
            Map<String, String> more = new LinkedHashMap<>(said);
            more.put("names", String.join(messages.text("show-comma"), names));
            say(how, more);
        }
    }

    private String title(Part part) {
        String kind = messages.text("diff-kind-" + part.kind());
        String key = part.whom().isEmpty() ? "diff-part" : "diff-part-of";
        return messages.text(
                key, Map.of("kind", kind, "words", part.words(), "name", part.name(), "whom", part.whom()));
    }

    /** The words for an aspect; one that carries a name has it behind a blank. */
    private String aspect(String aspect) {
        int blank = aspect.indexOf(' ');
        String key = blank < 0 ? aspect : aspect.substring(0, blank);
        String found = messages.find("diff-aspect-" + key, Map.of());
        String words = found == null ? key.replace('-', ' ') : found;
        return blank < 0 || key.equals("extended") || key.equals("pause") ? words : words + aspect.substring(blank);
    }

    private String colon() {
        return messages.text("show-colon");
    }

    private void say(String how, Map<String, String> said) {
        lines.add(messages.text("diff-" + how, said));
    }
}
