/**
 * Event logs in XES (IEEE 1849): read and written as a stream, trace by trace, without changing a letter of a value.
 *
 * <p>Why so careful with letters: a log is evidence. {@code 35.0} and {@code 35} are the same number but not the same
 * record, and {@code 2006-07-24T00:00:00+02:00} is the 24th of July where it was written and the 23rd in Greenwich. So
 * every value is kept in the form in which it stands, and a date is taken from the stamp as written, never by way of
 * another offset. Only what the standard calls no part of the log is lost between reading and writing: comments,
 * indentation and the order of header parts of different kinds.
 *
 * <p>Why so strict with files: a log comes from outside. Document types are refused before anything is expanded,
 * attributes may nest 50 deep, the header and each trace may take 64 MiB of text, and whatever is no XES is named with
 * its line and the number of traces that were whole before it.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.xes;
