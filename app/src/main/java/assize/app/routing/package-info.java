/**
 * Finds the topics that are closest to what somebody says: by words, and by meaning where the models are there. It
 * suggests and never decides, keeps nothing of what was said, and asks nobody outside.
 */
@org.jspecify.annotations.NullMarked
package assize.app.routing;
