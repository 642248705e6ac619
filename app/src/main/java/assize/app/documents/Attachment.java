package assize.app.documents;

/**
 * A file inside a PDF. The bytes are shared: they must not be changed.
 *
 * @param name as it is called when it is taken out
 * @param type its media type
 * @param says what it is, for whoever looks at the list of files
 * @param kind what it is to the document
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Attachment(String name, String type, String says, Kind kind, byte[] bytes) {
    /** What a file is to the document that holds it (PDF/A-3, AFRelationship). */
    public enum Kind {
        /** What the document shows, as it was entered. */
        SOURCE("Source"),
        /** What proves it. */
        SUPPLEMENT("Supplement");

        private final String relationship;

        Kind(String relationship) {
            this.relationship = relationship;
        }

        String relationship() {
            return relationship;
        }
    }
}
