/**
 * Coming in and showing again who one is: what happens when somebody has shown it, what an act that decides asks for,
 * and what somebody was about to do when they were asked.
 */
@org.jspecify.annotations.NullMarked
package assize.app.accounts;
