/**
 * Who somebody is: people, the browsers they are signed in with and how they showed who they are, and the codes on
 * paper by which they come back.
 */
@org.jspecify.annotations.NullMarked
package assize.app.identity;
