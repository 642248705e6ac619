/** A PostgreSQL whose processes may be killed and whose connections may be cut. */
@org.jspecify.annotations.NullMarked
package assize.bench.soak.server;
