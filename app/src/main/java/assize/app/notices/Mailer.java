package assize.app.notices;

import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.docket.store.Watching;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Sends what waits in the outbox, one mail after the other. What a server did not take is tried again, at first soon,
 * then with growing waits. A mail goes out once, unless the process dies between the server's yes and the writing down
 * of it: then it goes out again, under the same Message-ID. For one thread.
 */
public final class Mailer {
    private static final long LOOK_MILLIS = 250;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);

    /** After these, which is about five days, a letter is owed. */
    private static final int TRIES = 40;

    private final Outbox outbox;
    private final Reach reach;
    private final MailLinks links;
    private final Access access;
    private final MailTexts texts;
    private final Post post;
    private final InstantSource time;

    /** A server that is away is asked again only then. */
    private Instant rests = Instant.EPOCH;

    /** With the address of the site, which stands in each mail. */
    public Mailer(
            Outbox outbox,
            Reach reach,
            MailLinks links,
            Access access,
            MailSettings settings,
            String site,
            InstantSource time) {
        this.outbox = outbox;
        this.reach = reach;
        this.links = links;
        this.access = access;
        this.texts = new MailTexts(site);
        this.post = settings.post();
        this.time = time;
    }

    /** A mail as it would go out now: to whom, with which words. */
    private record Ready(String to, MailTexts.Words words) {}

    /** Keeps at it in a thread of its own until that is closed. */
    public Watching start(Consumer<Problem> teller) {
        return new Watching("mailer", LOOK_MILLIS, this::once, teller);
    }

    /** Sends the mail whose turn it is; tells whether there was one. Throws if the server keeps all from going out. */
    public boolean once() {
        Instant now = time.instant();
        if (now.isBefore(rests)) {
            return false;
        }
        Optional<Outbox.Due> due = outbox.take(now);
        due.ifPresent(mail -> send(mail, now));
        return due.isPresent();
    }

    private void send(Outbox.Due due, Instant now) {
        if (late(due, now)) {
            outbox.drop(due.id());
            return;
        }
        Optional<Ready> ready = ready(due, now);
        if (ready.isEmpty()) {
            if (due.kind() == Outbox.Kind.NOTICE) {
                outbox.letter(due.id());
            } else {
                outbox.drop(due.id());
            }
            return;
        }
        try {
            MailTexts.Words words = ready.get().words();
            post.send(new Mail(due.id(), ready.get().to(), words.subject(), words.text(), due.made()));
            outbox.sent(due.id(), now);
        } catch (NotSent e) {
            failed(due, e, now);
        }
    }

    /** A link that comes when nobody waits for it any more only makes people uneasy. */
    private static boolean late(Outbox.Due due, Instant now) {
        return switch (due.kind()) {
            case SIGN_IN -> now.isAfter(due.made().plus(MailLinks.SIGN_IN));
            case CONFIRM, GONE -> now.isAfter(due.made().plus(MailLinks.CONFIRM));
            case NOTICE -> false;
        };
    }

    private Optional<Ready> ready(Outbox.Due due, Instant now) {
        return switch (due.kind()) {
            case NOTICE -> notice(Objects.requireNonNull(due.caseId()), due.holder(), now);
            case CONFIRM -> {
                String person = Objects.requireNonNull(due.person());
                String secret = links.make(false, person, due.address(), due.language(), now);
                yield Optional.of(new Ready(due.address(), texts.confirm(due.language(), secret)));
            }
            case SIGN_IN ->
                reach.withAddress(due.address()).map(known -> {
                    String secret = links.make(true, known.person().id(), known.address(), due.language(), now);
                    return new Ready(known.address(), texts.signIn(due.language(), secret));
                });
            case GONE -> Optional.of(new Ready(due.address(), texts.gone(due.language())));
        };
    }

    private Optional<Ready> notice(UUID caseId, String holder, Instant now) {
        return reach.find(caseId, holder).map(known -> {
            CaseFile file = access.get(caseId, now);
            String number = file.mayBeNamed() ? file.number() : "";
            return new Ready(known.address(), texts.notice(known.language(), number));
        });
    }

    private void failed(Outbox.Due due, NotSent failure, Instant now) {
        if (due.kind() == Outbox.Kind.NOTICE && due.tries() >= TRIES) {
            outbox.letter(due.id());
        } else {
            outbox.failed(due.id(), failure.reason(), now.plus(wait(due.tries())));
        }
        if (failure.why().ofServer()) {
            rests = now.plus(FIRST_WAIT);
            throw new MachineLacks(
                    Problem.of("mail-not-sent", Place.of("ASSIZE_MAIL"), "why", failure.reason()), failure);
        }
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
