/**
 * How people are told that something waits for them: by mail where they confirmed an address, by a letter where not. A
 * watch reads the entries in the order of the log and writes down what is owed to whom; another sends it. Neither is on
 * the way of a step, and neither says that a notice has reached anybody: only opening it does.
 */
@org.jspecify.annotations.NullMarked
package assize.app.notices;
