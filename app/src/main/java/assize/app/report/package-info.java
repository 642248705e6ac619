/**
 * What was proved of a procedure, as one page that needs nothing beside it: no script, no request, no font. For lawyers
 * and for the public.
 */
@org.jspecify.annotations.NullMarked
package assize.app.report;
