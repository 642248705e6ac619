/**
 * Frauds upon the folder of a log: by whoever can write its files, and by whoever holds its key as well. The auditors
 * that must find them know nothing of how they were made.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.fraud;
