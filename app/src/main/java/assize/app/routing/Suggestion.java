package assize.app.routing;

import assize.app.directory.Topic;

/**
 * A topic that may fit.
 *
 * @param like an example of ours that is close to what was said; empty where only words were compared
 * @param language of that example
 * @param score by which it is ranked; tells nothing by itself
 */
public record Suggestion(Topic topic, String like, String language, double score) {}
