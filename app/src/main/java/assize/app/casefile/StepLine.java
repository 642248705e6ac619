package assize.app.casefile;

import assize.app.page.Links;

/**
 * Something that the viewer may do now.
 *
 * @param name under which it is done
 * @param as in which part or office
 * @param towards whom an office does it, or empty
 */
public record StepLine(String name, String text, String as, String asText, String towards, String law) {
    /** The address of its page under that of the case. */
    public String path() {
        return "do/" + Links.part(name) + "?as=" + Links.value(as)
                + (towards.isEmpty() ? "" : "&to=" + Links.value(towards));
    }
}
