package assize.app.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/** A mail as it goes over the wire: text alone, no pictures, nothing that tells when it is read. */
final class PlainMessage extends MimeMessage {
    private final String id;

    PlainMessage(Session session, String from, Message mail) throws MessagingException {
        super(session);
        this.id = "<" + mail.id() + from.substring(from.indexOf('@')) + ">";
        setFrom(new InternetAddress(from));
        setRecipient(RecipientType.TO, new InternetAddress(mail.to()));
        setSubject(mail.subject(), "UTF-8");
        setText(mail.text(), "UTF-8");
        setSentDate(Date.from(mail.at()));
        // no answering machine answers, and none that list may
        setHeader("Auto-Submitted", "auto-generated");
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
