/**
 * Providers outside that vouch for people by OpenID Connect. Whom they vouch for is known by issuer and subject alone:
 * never by a name or an address, which may be given to somebody else tomorrow.
 */
@org.jspecify.annotations.NullMarked
package assize.app.outside;
