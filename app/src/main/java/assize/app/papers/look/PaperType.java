package assize.app.papers.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a paper may be: how its name ends, as what it is handed out, and what it must be found to be. */
public enum PaperType {
    /** A PDF. */
    PDF("application/pdf", "pdf", "application/pdf"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg jpeg", "image/jpeg"),
    /** A picture, such as of a screen. */
    PNG("image/png", "png", "image/png"),
    /** Plain text in UTF-8; a message that was kept as text is one. */
    TEXT("text/plain;charset=UTF-8", "txt", "text/plain message/rfc822"),
    /** A document of Word and programs like it. */
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "application/x-tika-ooxml application/zip"
                    + " application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A document of LibreOffice and programs like it. */
    ODT("application/vnd.oasis.opendocument.text", "odt", "application/vnd.oasis.opendocument.text");

    private final String mediaType;
    private final String endings;
    private final String found;

    PaperType(String mediaType, String endings, String found) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.found = found;
    }

    /** The type by which a name says what it names. */
    public static Optional<PaperType> find(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.endings().contains(ending))
                        .findFirst();
    }

    /** All endings, as HTML lists what may be chosen. */
    public static String accept() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** As what it is handed out. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether what was found is what the name says. */
    boolean is(String other) {
        return List.of(found.split(" ")).contains(other);
    }

    /** Whether it is a packed folder of parts. */
    boolean packed() {
        return this == DOCX || this == ODT;
    }
}
