/** The law without a database: dates with their derivations, guards, proofs of procedures. */
@org.jspecify.annotations.NullMarked
package assize.bench.rules;
