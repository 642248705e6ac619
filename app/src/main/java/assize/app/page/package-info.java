/**
 * What all pages share: the request as pages see it, the frame around them, dates in full, words. A page is a template
 * in {@code src/main/jte} that is a class before anything runs; it shows what a record gives it and decides nothing.
 */
@org.jspecify.annotations.NullMarked
package assize.app.page;
