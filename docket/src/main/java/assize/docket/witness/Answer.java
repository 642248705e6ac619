package assize.docket.witness;

import java.nio.charset.StandardCharsets;

/**
 * What a witness answers.
 *
 * @param status as HTTP and tlog-witness have it
 * @param type the media type of the body
 * @param body a line or more, each with its end
 */
public record Answer(int status, String type, String body) {
    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer of(int status, String body) {
        return new Answer(status, TEXT, body.endsWith("\n") ? body : body + "\n");
    }

    /** Another size than the log believed was cosigned last: this one. */
    static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", size + "\n");
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
