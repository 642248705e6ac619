/** The whole site under load, as people start it: no error, nothing that grows, pages as the docket has it. */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.site;
