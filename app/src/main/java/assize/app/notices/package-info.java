/**
 * How people are told that something waits for them: by mail where they confirmed an address, by text message where
 * they confirmed a number, by a letter where neither is left. A watch reads the entries in the order of the log and
 * writes down what is owed to whom; for each way a sender sends it. Neither is on the way of a step, and neither says
 * that a notice has reached anybody: only opening it does.
 */
@org.jspecify.annotations.NullMarked
package assize.app.notices;
