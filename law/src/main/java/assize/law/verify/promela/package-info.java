/**
 * A net as a model for Spin, so that a second program, written by others, comes to the same answers or shows that
 * we are wrong.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.promela;
