package assize.app.notices;

/** Where mails are handed over. */
interface Post {
    /** Hands a mail over; when this returns, the other side has taken it. */
    void send(Mail mail) throws NotSent;
}
