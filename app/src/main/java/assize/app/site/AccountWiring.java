package assize.app.site;

import assize.app.accounts.Arrivals;
import assize.app.accounts.HeldActs;
import assize.app.accounts.StepUp;
import assize.app.accounts.Ways;
import assize.app.frontdoor.DemoPeople;
import assize.app.frontdoor.SignInSheet;
import assize.app.identity.Origin;
import assize.app.identity.People;
import assize.app.mycases.Calendars;
import assize.app.mycases.MeSheet;
import assize.app.notices.Phones;
import assize.app.notices.Reach;
import assize.app.outside.Provider;
import assize.app.outside.ProviderSettings;
import assize.app.outside.Vouching;
import assize.app.page.Pages;
import assize.app.passkeys.Ceremonies;
import assize.app.passkeys.Passkeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands behind coming in and showing who one is, each thing once. */
@Configuration(proxyBeanMethods = false)
class AccountWiring {
    @Bean
    Origin origin(Site.Wanted wanted) {
        return new Origin(wanted.origin());
    }

    @Bean
    Passkeys passkeys(JdbcClient database) {
        return new Passkeys(database);
    }

    @Bean
    Ceremonies ceremonies(JdbcClient database, Passkeys passkeys, Origin origin) {
        return new Ceremonies(database, passkeys, origin);
    }

    @Bean
    HeldActs heldActs(JdbcClient database) {
        return new HeldActs(database);
    }

    @Bean
    StepUp stepUp(Passkeys passkeys, HeldActs held) {
        return new StepUp(passkeys, held);
    }

    @Bean
    Ways ways(JdbcClient database) {
        return new Ways(database);
    }

    @Bean
    Arrivals arrivals(People people, HeldActs held) {
        return new Arrivals(people, held);
    }

    @Bean
    Vouching vouching(ObjectProvider<ProviderSettings> settings, JdbcClient database, People people, Origin origin) {
        ProviderSettings known = settings.getIfAvailable();
        return new Vouching(known == null ? null : new Provider(known), database, people, origin);
    }

    @Bean
    SignInSheet signInSheet(Pages pages, DemoPeople demo, Origin origin, Vouching vouching) {
        return new SignInSheet(pages, demo, origin, vouching);
    }

    @Bean
    MeSheet meSheet(
            Pages pages,
            Reach reach,
            Phones phones,
            Calendars calendars,
            Passkeys passkeys,
            StepUp stepUp,
            Ways ways,
            Origin origin,
            Vouching vouching) {
        return new MeSheet(pages, reach, phones, calendars, passkeys, stepUp, ways, origin, vouching);
    }
}
