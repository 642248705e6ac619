package assize.app.notices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** By which ways somebody wants to be told. */
public enum ToldBy {
    /** By mail and by text message. */
    BOTH,
    /** By mail. */
    MAIL,
    /** By text message. */
    TEXT;

    List<Way> ways() {
        return switch (this) {
            case BOTH -> List.of(Way.MAIL, Way.TEXT);
            case MAIL -> List.of(Way.MAIL);
            case TEXT -> List.of(Way.TEXT);
        };
    }

    /** As forms and the database have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ToldBy of(String word) {
        return find(word).orElseThrow();
    }

    /** The one with this word. */
    public static Optional<ToldBy> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
