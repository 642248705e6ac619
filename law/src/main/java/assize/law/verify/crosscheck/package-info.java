/** What our search finds and what Spin finds of the same net, and where they differ. */
@org.jspecify.annotations.NullMarked
package assize.law.verify.crosscheck;
