package assize.app.site;

import assize.app.home.Docket;
import assize.app.mycases.Calendars;
import assize.app.notices.MailLinks;
import assize.app.notices.MailSettings;
import assize.app.notices.Mailer;
import assize.app.notices.NoticeWatch;
import assize.app.notices.Outbox;
import assize.app.notices.Owed;
import assize.app.notices.Reach;
import assize.app.policy.Access;
import assize.docket.registry.Registry;
import java.time.InstantSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands behind how people are reached, each thing once. */
@Configuration(proxyBeanMethods = false)
class MailWiring {
    /** The mailer, once the site has an address that can stand in mails. */
    static Mailer mailer(ApplicationContext beans, String site) {
        return new Mailer(
                beans.getBean(Outbox.class),
                beans.getBean(Reach.class),
                beans.getBean(MailLinks.class),
                beans.getBean(Access.class),
                beans.getBean(MailSettings.class),
                site,
                beans.getBean(InstantSource.class));
    }

    @Bean
    TransactionTemplate transaction(Docket docket) {
        return new TransactionTemplate(
                new JdbcTransactionManager(docket.database().pool()));
    }

    @Bean
    Outbox outbox(JdbcClient database) {
        return new Outbox(database);
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
