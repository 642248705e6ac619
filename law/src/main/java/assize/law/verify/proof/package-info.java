/**
 * What the verifier says of a procedure as a whole: each property looked for in each line, waivers, and remarks.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify.proof;
