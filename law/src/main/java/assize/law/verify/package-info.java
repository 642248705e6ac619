/**
 * The verifier: proves of a procedure, before anybody is subject to it, that its checks hold.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify;
