/**
 * Documents for people and for ever: the printed receipt and the decision of a court, as PDF/A-3a and PDF/UA-1, with
 * what proves them inside, and a court's signature on them.
 *
 * <p>{@link assize.app.documents.Documents} is the door. A document is a JTE template under {@code
 * src/main/jte/documents}, filled with a record of this package and with words of the message files, and set by
 * {@code Typesetter}. The same facts give the same bytes: no clock is asked. Libraries are loaded when the
 * first document is made and not before.
 */
@org.jspecify.annotations.NullMarked
package assize.app.documents;
