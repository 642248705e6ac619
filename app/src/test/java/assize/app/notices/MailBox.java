package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real mail server that asks for user and secret and keeps what it takes; it can be away and come back. */
public final class MailBox implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 200;

    private GreenMail server;

    /** At any free port of this machine. */
    public MailBox() {
        server = opened(0);
    }

    private static GreenMail opened(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.setUser("court@court.example", "court", "s@cret");
        server.start();
        return server;
    }

    /** A mail as it was received. */
    public record Letter(String to, String subject, String text, String id) {
        /** The address of the link in it, without the site's own. */
        public String link() {
            Matcher link = Pattern.compile("http://[^/\\s]+(/link/\\S+)").matcher(text);
            assertThat(link.find()).as(text).isTrue();
            return link.group(1);
        }
    }

    /** The settings by which a site sends here. */
    public Map<String, String> settings() {
        return Map.of(
                "ASSIZE_MAIL", "smtp://court:s%40cret@127.0.0.1:" + port(), "ASSIZE_MAIL_FROM", "court@court.example");
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    /** The server is away while something is done; what it held before is gone when it comes back. */
    public void awayDuring(Work work) throws Exception {
        int port = port();
        server.stop();
        try {
            work.run();
        } finally {
            server = opened(port);
        }
    }

    /** Something that may fail. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** All that was received so far. */
    public List<Letter> received() {
        return Arrays.stream(server.getReceivedMessages()).map(MailBox::read).toList();
    }

    /** All mails to an address, as soon as there are so many. */
    public List<Letter> to(String address, int count) {
        long begun = System.nanoTime();
        List<Letter> found = to(address);
        while (found.size() < count) {
            assertThat(System.nanoTime() - begun)
                    .as("%s of %s mails to %s", found.size(), count, address)
                    .isLessThan(LONGEST.toNanos());
            server.waitForIncomingEmail(LOOK_MILLIS, server.getReceivedMessages().length + 1);
            found = to(address);
        }
        return found;
    }

    private List<Letter> to(String address) {
        return received().stream().filter(letter -> letter.to().equals(address)).toList();
    }

    private static Letter read(MimeMessage message) {
        try {
            return new Letter(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString(),
                    message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
