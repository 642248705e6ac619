package assize.app.notices;

import assize.app.policy.Access;
import assize.docket.store.Watching;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends what waits in the outbox by one way, one message after the other. What was not taken is tried again, at first
 * soon, then with growing waits. A message goes out once, unless the process dies between the other side's yes and the
 * writing down of it, or the yes comes too late: then it goes out again, under the same id. For one thread.
 */
public final class Sender {
    private static final long LOOK_MILLIS = 250;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** After these, which is about five days, it does not go out by this way. */
    private static final int TRIES = 40;

    private final Way way;
    private final Outbox outbox;
    private final Composer composer;
    private final Post post;
    private final InstantSource time;

    /** The other side is away and is asked again only then. */
    private Instant rests = Instant.EPOCH;

    private Sender(Way way, Outbox outbox, Composer composer, Post post, InstantSource time) {
        this.way = way;
        this.outbox = outbox;
        this.composer = composer;
        this.post = post;
        this.time = time;
    }

    /** Of mails, with the address of the site, which stands in each. */
    public static Sender mail(
            Outbox outbox,
            Reach reach,
            MailLinks links,
            Access access,
            MailSettings settings,
            String site,
            InstantSource time) {
        MailComposer composer = new MailComposer(reach, links, access, new MailWords(site));
        return new Sender(Way.MAIL, outbox, composer, settings.post(), time);
    }

    /** Of text messages, with the address of the site, whose name stands in each. */
    public static Sender text(Outbox outbox, Phones phones, TextSettings settings, String site, InstantSource time) {
        TextComposer composer =
                new TextComposer(phones, settings.secret(), URI.create(site).getAuthority());
        return new Sender(Way.TEXT, outbox, composer, settings.post(), time);
    }

    /** Keeps at it in a thread of its own until that is closed. */
    public Watching start(Consumer<Problem> teller) {
        return new Watching(way.word() + "-sender", LOOK_MILLIS, this::once, teller);
    }

    /** Sends the message whose turn it is; tells whether there was one. Throws if nothing can go out by this way. */
    public boolean once() {
        Instant now = time.instant();
        if (now.isBefore(rests)) {
            return false;
        }
        Optional<Outbox.Due> due = outbox.take(way, now);
        due.ifPresent(message -> send(message, now));
        return due.isPresent();
    }

    private void send(Outbox.Due due, Instant now) {
        Optional<Message> message = composer.compose(due, now);
        if (message.isEmpty()) {
            outbox.giveUp(due.id(), "");
            return;
        }
        try {
            post.send(message.get());
            outbox.sent(due.id(), now);
        } catch (NotSent e) {
            failed(due, e, now);
        }
    }

    private void failed(Outbox.Due due, NotSent failure, Instant now) {
        if (due.tries() >= TRIES || way.isVain(failure.why())) {
            outbox.giveUp(due.id(), failure.reason());
        } else {
            outbox.failed(due.id(), failure.reason(), now.plus(wait(due.tries())));
        }
        if (failure.why().ofServer()) {
            rests = now.plus(FIRST_WAIT);
            throw new MachineLacks(way.away(failure.reason()), failure);
        }
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
