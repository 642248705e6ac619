/** Through the site as browsers do: what a step, a page and the memory cost there. */
@org.jspecify.annotations.NullMarked
package assize.bench.web;
