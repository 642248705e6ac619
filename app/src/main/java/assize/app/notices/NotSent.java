package assize.app.notices;

import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import org.jspecify.annotations.Nullable;

/** A message was not taken. It says why in a word of ours: what a server answers may hold the address of somebody. */
final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final int reply;

    /** Why a message was not taken. */
    enum Why {
        /** Nobody listens there. */
        UNREACHABLE,
        /** No answer in time. */
        SLOW,
        /** We are not known there, or our secret is wrong. */
        SIGN_IN,
        /** The other side answers that it does not take this one. */
        REFUSED,
        /** Anything else. */
        OTHER;

        /** Whether the next message would fail in the same way. */
        boolean ofServer() {
            return this != REFUSED;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    NotSent(Why why, int reply, @Nullable Throwable cause) {
        super(why.word(), cause);
        this.why = why;
        this.reply = reply;
    }

    /** What a failure behind others means: time that ran out, or what stands otherwise. */
    static NotSent of(Why otherwise, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
                return new NotSent(Why.SLOW, 0, failure);
            }
        }
        return new NotSent(otherwise, 0, failure);
    }

    Why why() {
        return why;
    }

    /** The word, with the number that the server answered where there is one: {@code refused 550}. */
    String reason() {
        return reply == 0 ? why.word() : why.word() + " " + reply;
    }
}
