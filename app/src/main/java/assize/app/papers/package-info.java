/**
 * Papers: the files that people attach to a filing or an act. An entry names each with the hash of what is in it; the
 * bytes lie beside the docket. Each is looked into before it is kept ({@link assize.app.papers.look}), and scanned
 * where there is a scanner.
 */
@org.jspecify.annotations.NullMarked
package assize.app.papers;
