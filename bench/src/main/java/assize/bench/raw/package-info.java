/**
 * The limit: what PostgreSQL itself does when nothing but the statement is asked of it. No rules, no authority, no
 * hashes; tables of their own in the schema {@code raw}.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.raw;
