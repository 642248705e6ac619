/** The procedures in public: what each says, what was proved of it, its worked matters step by step, its versions. */
@org.jspecify.annotations.NullMarked
package assize.app.library;
