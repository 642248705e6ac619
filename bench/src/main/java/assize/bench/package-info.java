/** The room for side-by-side measurements; it holds none until the issue on speed fills it. */
@org.jspecify.annotations.NullMarked
package assize.bench;
