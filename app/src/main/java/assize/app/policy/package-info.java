/**
 * Who may see and do what in a case: the one place that decides it, for pages and for whatever else shows cases.
 * Whoever is nothing to a case is told what they would be told if there were none.
 */
@org.jspecify.annotations.NullMarked
package assize.app.policy;
