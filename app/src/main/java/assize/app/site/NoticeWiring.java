package assize.app.site;

import assize.app.home.Docket;
import assize.app.mycases.Calendars;
import assize.app.notices.MailLinks;
import assize.app.notices.MailSettings;
import assize.app.notices.NoticeWatch;
import assize.app.notices.Outbox;
import assize.app.notices.Owed;
import assize.app.notices.Phones;
import assize.app.notices.Reach;
import assize.app.notices.Sender;
import assize.app.notices.TextSettings;
import assize.app.notices.Way;
import assize.app.policy.Access;
import assize.docket.registry.Registry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands behind how people are reached, each thing once. */
@Configuration(proxyBeanMethods = false)
class NoticeWiring {
    /** Who sends, once the site has an address that can stand in messages. */
    static List<Sender> senders(ApplicationContext beans, String site) {
        InstantSource time = beans.getBean(InstantSource.class);
        Outbox outbox = beans.getBean(Outbox.class);
        Phones phones = beans.getBean(Phones.class);
        List<Sender> senders = new ArrayList<>();
        senders.add(Sender.mail(
                outbox,
                beans.getBean(Reach.class),
                beans.getBean(MailLinks.class),
                beans.getBean(Access.class),
                beans.getBean(MailSettings.class),
                site,
                time));
        phones.offered()
                .ifPresentOrElse(
                        settings -> senders.add(Sender.text(outbox, phones, settings, site, time)),
                        () -> outbox.shut(Way.TEXT));
        return senders;
    }

    @Bean
    TransactionTemplate transaction(Docket docket) {
        return new TransactionTemplate(
                new JdbcTransactionManager(docket.database().pool()));
    }

    @Bean
    Outbox outbox(JdbcClient database, ObjectProvider<TextSettings> texts) {
        return new Outbox(database, texts.getIfAvailable() == null ? List.of(Way.MAIL) : List.of(Way.MAIL, Way.TEXT));
    }

    @Bean
    Phones phones(
            JdbcClient database,
            TransactionTemplate transaction,
            Outbox outbox,
            ObjectProvider<TextSettings> settings) {
        return new Phones(database, transaction, outbox, settings.getIfAvailable());
    }

    @Bean
    MailLinks mailLinks(JdbcClient database) {
        return new MailLinks(database);
    }

    @Bean
    Reach reach(JdbcClient database, TransactionTemplate transaction, Outbox outbox) {
        return new Reach(database, transaction, outbox);
    }

    @Bean
    Owed owed(JdbcClient database) {
        return new Owed(database);
    }

    @Bean
    Calendars calendars(JdbcClient database) {
        return new Calendars(database);
    }

    @Bean
    NoticeWatch noticeWatch(
            JdbcClient database, TransactionTemplate transaction, Registry registry, Docket docket, Outbox outbox) {
        return new NoticeWatch(database, transaction, registry, docket.procedures(), outbox);
    }
}
