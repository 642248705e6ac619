/** Who holds which office, and when: asked at the moment of the act. */
@org.jspecify.annotations.NullMarked
package assize.docket.act;
