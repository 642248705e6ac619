/** What was asked and answered, kept by whoever asked, and the comparison of it with what the docket holds. */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.journal;
