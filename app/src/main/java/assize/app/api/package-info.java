/** The same as the pages, for programs: cases, acts and what waits, as JSON; described in openapi.yaml. */
@org.jspecify.annotations.NullMarked
package assize.app.api;
