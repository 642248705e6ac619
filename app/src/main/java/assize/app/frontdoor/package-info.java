/** The public pages: say what happened, the ways to go, a letter came, sign in. Nobody needs an account to look. */
@org.jspecify.annotations.NullMarked
package assize.app.frontdoor;
