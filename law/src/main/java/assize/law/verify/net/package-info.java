/**
 * A procedure as a net of variables and rules, small enough to be searched whole.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.net;
