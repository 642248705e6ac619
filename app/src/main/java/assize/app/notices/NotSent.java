package assize.app.notices;

import java.net.SocketTimeoutException;

/** A mail was not taken. It says why in a word of ours: what a server answers may hold the address of somebody. */
final class NotSent extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final int reply;

    /** Why a mail was not taken. */
    enum Why {
        /** Nobody listens there. */
        UNREACHABLE,
        /** No answer in time. */
        SLOW,
        /** User and secret are not accepted. */
        SIGN_IN,
        /** The server answers that it does not take it. */
        REFUSED,
        /** Anything else. */
        OTHER;

        /** Whether the next mail would fail in the same way. */
        boolean ofServer() {
            return this != REFUSED;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    NotSent(Why why, int reply, Throwable cause) {
        super(why.word(), cause);
        this.why = why;
        this.reply = reply;
    }

    /** What a failure behind others means: time that ran out, or what stands otherwise. */
    static NotSent of(Why otherwise, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
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
