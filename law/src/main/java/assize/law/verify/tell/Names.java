package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names in what is said of a fault, put into the words of the procedure: for those who don't read its file. */
final class Names {
    /** A name by itself: between the signs that join names, and never a word of a sentence. */
    private static final Pattern NAME =
            Pattern.compile("(?<=^|, | > | \\(|; )[\\p{L}\\p{N}]+(?:[-._][\\p{L}\\p{N}]+)*(?=$|, | > | \\(|\\)|;)");

    private static final List<String> KINDS =
            List.of("action", "clock", "stage", "role", "review", "notice", "seal", "matter", "fact", "form");
    /** What the value of a key is, where one name may stand for several things. */
    private static final Map<String, String> KIND_OF = Map.ofEntries(
            Map.entry("stage", "stage"),
            Map.entry("stages", "stage"),
            Map.entry("clock", "clock"),
            Map.entry("clocks", "clock"),
            Map.entry("notice", "notice"),
            Map.entry("review", "review"),
            Map.entry("reviews", "review"),
            Map.entry("seal", "seal"),
            Map.entry("claim", "matter"),
            Map.entry("fact", "fact"),
            Map.entry("flag", "fact"),
            Map.entry("role", "role"),
            Map.entry("roles", "role"),
            Map.entry("by", "role"),
            Map.entry("asks", "role"),
            Map.entry("approves", "role"),
            Map.entry("owner", "role"),
            Map.entry("who", "role"),
            Map.entry("affected", "role"),
            Map.entry("tells", "role"));
    /** Values that are words already, or names that nobody has words for. */
    private static final Set<String> AS_IT_IS = Set.of(
            "procedure",
            "date",
            "in-force",
            "ratio",
            "here",
            "there",
            "number",
            "states",
            "property",
            "line",
            "burden");

    private final Wordbook words;

    Names(Wordbook words) {
        this.words = words;
    }

    /** The values of a problem, each name in it as the procedure's texts have it. */
    Map<String, String> inWords(Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>();
        said.forEach((key, value) -> all.put(key, AS_IT_IS.contains(key) ? value : inWords(key, value)));
        return all;
    }

    private String inWords(String key, String value) {
        if (key.equals("guard")) {
            return GuardWords.of(words, words.procedure().name(), value);
        }
        Matcher name = NAME.matcher(value);
        return name.replaceAll(found -> Matcher.quoteReplacement(one(KIND_OF.get(key), found.group())));
    }

    /** What a single name of the file stands for, in words; the name itself where it stands for nothing. */
    String one(@Nullable String kind, String name) {
        int dot = name.indexOf('.');
        String matter = dot < 0 ? "" : name.substring(0, dot);
        SideMatter inside = words.procedure().sideMatters().get(matter);
        if (inside != null) {
            String found = kind(inside.inside(), kind, name.substring(dot + 1));
            String part = name.substring(dot + 1).equals(SideMatter.OPEN)
                    ? words.say("open-it")
                    : words.words(inside.inside().name(), found == null ? "action" : found, name.substring(dot + 1));
            return quoted(words.say("in-matter", "what", part, "matter", words.words("matter", matter)));
        }
        String found = kind(words.procedure(), kind, name);
        if (found != null) {
            return said(words.procedure().name(), found, name);
        }
        // a name that stands in one side-matter alone is told without it
        List<Procedure> lines = words.procedure().sideMatters().values().stream()
                .map(SideMatter::inside)
                .filter(line -> kind(line, kind, name) != null)
                .toList();
        return lines.size() == 1 ? said(lines.getFirst().name(), "" + kind(lines.getFirst(), kind, name), name) : name;
    }

    private String said(String line, String kind, String name) {
        return kind.equals("role") ? words.holder(name) : quoted(words.words(line, kind, name));
    }

    private static @Nullable String kind(Procedure line, @Nullable String first, String name) {
        if (first != null && names(line, first).contains(name)) {
            return first;
        }
        return KINDS.stream()
                .filter(kind -> names(line, kind).contains(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> names(Procedure line, String kind) {
        return switch (kind) {
            case "action" -> line.actions().keySet();
            case "clock" -> line.clocks().keySet();
            case "stage" -> line.stages().keySet();
            case "role" -> line.roles().keySet();
            case "review" -> line.reviews().keySet();
            case "notice" -> line.notices().keySet();
            case "seal" -> line.seals().keySet();
            case "matter" -> line.sideMatters().keySet();
            case "form" -> line.forms().keySet();
            default -> line.facts().keySet();
        };
    }

    private String quoted(String said) {
        return words.say("quoted", "what", said);
    }

    /** Several names in a row. */
    String list(List<String> names) {
        return names.stream().map(name -> one(null, name)).collect(Collectors.joining(words.say("comma")));
    }
}
