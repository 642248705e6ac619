/** The bodies of a region, and in the demo region the people who work there: data beside the procedures. */
@org.jspecify.annotations.NullMarked
package assize.app.directory;
