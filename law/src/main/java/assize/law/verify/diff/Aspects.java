package assize.law.verify.diff;

import assize.law.guard.Guard;
import assize.law.verify.tell.GuardWords;
import assize.law.verify.tell.Wordbook;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the aspects of a part; what is not said is left out. */
final class Aspects {
    private final Map<String, Part.Said> all = new LinkedHashMap<>();
    private final Wordbook words;
    private final String line;

    Aspects(Wordbook words, String line) {
        this.words = words;
        this.line = line;
    }

    /** A value that is its own word. */
    Aspects plain(String aspect, @Nullable Object value) {
        return value == null ? this : said(aspect, value.toString(), value.toString());
    }

    /** A value with words of its own. */
    Aspects said(String aspect, String raw, String inWords) {
        if (!raw.isEmpty()) {
            all.put(aspect, new Part.Said(raw, inWords, 0, new LinkedHashMap<>()));
        }
        return this;
    }

    /** A length with its words and size. */
    Aspects length(String aspect, String raw, String inWords, long size) {
        if (!raw.isEmpty()) {
            all.put(aspect, new Part.Said(raw, inWords, size, new LinkedHashMap<>()));
        }
        return this;
    }

    /** A condition. */
    Aspects guard(String aspect, @Nullable Guard guard) {
        if (guard == null) {
            return this;
        }
        String raw = guard.text().replaceAll("\\s+", " ");
        return said(aspect, raw, GuardWords.of(words, line, raw));
    }

    /** One of the language's own words, where the messages have words for it. */
    Aspects word(String aspect, String messages, @Nullable String word) {
        return word == null ? this : said(aspect, word, words.or(messages + word.replace(' ', '-'), word));
    }

    /** Something that is so or not. */
    Aspects yes(String aspect, boolean value) {
        return value ? said(aspect, "yes", words.say("diff-yes")) : this;
    }

    /** A name of a kind. */
    Aspects name(String aspect, String kind, @Nullable String name) {
        return name == null ? this : said(aspect, name, words.words(line, kind, name));
    }

    /** A clock, or one of the language's own words for a time. */
    Aspects within(String aspect, String within) {
        return words.procedure().clocks().containsKey(within)
                ? name(aspect, "clock", within)
                : word(aspect, "proof-within-", within);
    }

    /** Names of a kind, whose order does not matter. */
    Aspects names(String aspect, String kind, Collection<String> names) {
        SequencedMap<String, String> items = new LinkedHashMap<>();
        new TreeSet<>(names).forEach(name -> items.put(name, words.words(line, kind, name)));
        if (!items.isEmpty()) {
            String raw = String.join(",", items.keySet());
            all.put(aspect, new Part.Said(raw, words.list(items.values()), 0, items));
        }
        return this;
    }

    Map<String, Part.Said> all() {
        return all;
    }
}
