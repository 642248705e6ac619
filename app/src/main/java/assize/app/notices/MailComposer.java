package assize.app.notices;

import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Writes mails. For one thread. */
final class MailComposer implements Composer {
    private final Reach reach;
    private final MailLinks links;
    private final Access access;
    private final MailWords words;

    MailComposer(Reach reach, MailLinks links, Access access, MailWords words) {
        this.reach = reach;
        this.links = links;
        this.access = access;
        this.words = words;
    }

    @Override
    public Optional<Message> compose(Outbox.Due due, Instant now) {
        return switch (due.kind()) {
            case NOTICE -> told(due, now, words::notice);
            case MOVED -> told(due, now, words::moved);
            case LOOKED -> told(due, now, words::looked);
            case CONFIRM ->
                due.within(MailLinks.CONFIRM, now).map(_ -> {
                    String person = Objects.requireNonNull(due.person());
                    String secret = links.make(false, person, due.address(), due.language(), now);
                    return mail(due, due.address(), words.confirm(due.language(), secret));
                });
            case SIGN_IN -> {
                Duration good = MailLinks.SIGN_IN;
                yield due.within(good, now)
                        .flatMap(_ -> reach.withAddress(due.address()))
                        .map(known -> {
                            String to = known.address();
                            String secret = links.make(true, known.person().id(), to, due.language(), now);
                            return mail(due, to, words.signIn(due.language(), secret));
                        });
            }
            case GONE ->
                due.within(MailLinks.CONFIRM, now).map(_ -> mail(due, due.address(), words.gone(due.language())));
        };
    }

    /** With the number of the case where it may be named. */
    private Optional<Message> told(
            Outbox.Due due, Instant now, BiFunction<String, String, MailWords.Words> inLanguageWithNumber) {
        UUID caseId = Objects.requireNonNull(due.caseId());
        return reach.find(caseId, due.holder()).map(known -> {
            CaseFile file = access.get(caseId, now);
            String number = file.mayBeNamed() ? file.number() : "";
            return mail(due, known.address(), inLanguageWithNumber.apply(known.language(), number));
        });
    }

    private static Message mail(Outbox.Due due, String to, MailWords.Words words) {
        return new Message(due.id(), to, words.subject(), words.text(), due.made());
    }
}
