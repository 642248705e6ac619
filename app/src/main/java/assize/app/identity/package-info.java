/** Who somebody is: people, the browsers they are signed in with, and the codes on paper by which they come back. */
@org.jspecify.annotations.NullMarked
package assize.app.identity;
