package assize.app.notices;

import assize.app.notices.NotSent.Why;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;

/** A mail server. Each wait is bounded; beyond this machine nothing is said before TLS stands. */
final class SmtpPost implements Post {
    private static final String PATIENCE = Long.toString(Duration.ofSeconds(10).toMillis());

    private final MailSettings.Server server;
    private final String from;
    private final Session session;

    SmtpPost(MailSettings.Server server, String from) {
        this.server = server;
        this.from = from;
        String protocol = server.tls() ? "smtps" : "smtp";
        String at = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol);
        properties.put(at + "connectiontimeout", PATIENCE);
        properties.put(at + "timeout", PATIENCE);
        properties.put(at + "writetimeout", PATIENCE);
        properties.put(at + "auth", "" + !server.user().isEmpty());
        properties.put(at + "ssl.checkserveridentity", "true");
        properties.put(at + "starttls.enable", "true");
        properties.put(at + "starttls.required", "" + !server.here());
        this.session = Session.getInstance(properties);
    }

    @Override
    public void send(Message mail) throws NotSent {
        try (Transport transport = session.getTransport()) {
            PlainMessage message = new PlainMessage(session, from, mail);
            transport.connect(server.host(), server.port(), server.user(), server.secret());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw failed(e);
        }
    }

    private static NotSent failed(MessagingException failure) {
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return new NotSent(Why.REFUSED, address.getReturnCode(), failure);
                }
                case SMTPSenderFailedException sender -> {
                    return new NotSent(Why.REFUSED, sender.getReturnCode(), failure);
                }
                case SMTPSendFailedException refused
                when refused.getReturnCode() > 0 -> {
                    return new NotSent(Why.REFUSED, refused.getReturnCode(), failure);
                }
                case AuthenticationFailedException _ -> {
                    return new NotSent(Why.SIGN_IN, 0, failure);
                }
                case MailConnectException _ -> {
                    return NotSent.of(Why.UNREACHABLE, failure);
                }
                default -> {}
            }
        }
        return NotSent.of(Why.OTHER, failure);
    }

    /** The library hangs what happened behind its own chain. */
    private static @org.jspecify.annotations.Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
