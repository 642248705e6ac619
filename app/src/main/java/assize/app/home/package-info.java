/** What this installation has: where its folders are, and its docket. */
@org.jspecify.annotations.NullMarked
package assize.app.home;
