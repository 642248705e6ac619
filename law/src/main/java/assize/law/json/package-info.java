/** JSON as plain values, read strictly and written canonically (RFC 8785). */
@org.jspecify.annotations.NullMarked
package assize.law.json;
