package assize.app.notices;

/** Where messages are handed over. */
interface Post {
    /** Hands a message over; when this returns, the other side has taken it. */
    void send(Message message) throws NotSent;
}
