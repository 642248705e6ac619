/** The command {@code assize bench}: everything measured side by side in one run on one database. Never shipped. */
@org.jspecify.annotations.NullMarked
package assize.bench;
