/**
 * YAML as a tree of which every part knows its place. Only the plain part of YAML is read: no anchors, aliases, tags or
 * second documents, nothing doubled, nothing empty, and all within {@link assize.law.yaml.Yaml#MOST_BYTES bounds}; so a
 * file can't grow while it is read and a person sees every value where it stands.
 */
@org.jspecify.annotations.NullMarked
package assize.law.yaml;
