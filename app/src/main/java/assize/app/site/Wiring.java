package assize.app.site;

import assize.app.accounts.StepUp;
import assize.app.api.ActsApi;
import assize.app.api.CaseWorkApi;
import assize.app.api.CasesApi;
import assize.app.api.DoorApi;
import assize.app.api.FilingApi;
import assize.app.api.TextsApi;
import assize.app.casefile.CaseViews;
import assize.app.directory.Region;
import assize.app.directory.Topics;
import assize.app.documents.Signing;
import assize.app.documents.SigningKey;
import assize.app.filing.ActPages;
import assize.app.filing.Acts;
import assize.app.filing.Drafts;
import assize.app.filing.Filing;
import assize.app.filing.FilingPages;
import assize.app.filing.FirstTries;
import assize.app.filing.PapersStep;
import assize.app.filing.PiecesStep;
import assize.app.frontdoor.CheckPages;
import assize.app.frontdoor.ComponentPages;
import assize.app.frontdoor.DemoPeople;
import assize.app.frontdoor.DoorPages;
import assize.app.frontdoor.LetterPages;
import assize.app.frontdoor.Letters;
import assize.app.frontdoor.LinkPages;
import assize.app.frontdoor.OutagePages;
import assize.app.frontdoor.OutsidePages;
import assize.app.frontdoor.PasskeyPages;
import assize.app.frontdoor.ProvePages;
import assize.app.frontdoor.Routes;
import assize.app.frontdoor.Sheets;
import assize.app.frontdoor.SignInPages;
import assize.app.frontdoor.TopicPages;
import assize.app.home.Docket;
import assize.app.identity.People;
import assize.app.identity.ProgramKeys;
import assize.app.library.LibraryPages;
import assize.app.library.Proofs;
import assize.app.mycases.CalendarPages;
import assize.app.mycases.CasePages;
import assize.app.mycases.IssuedDocuments;
import assize.app.mycases.MePages;
import assize.app.mycases.MyCases;
import assize.app.mycases.MyPasskeyPages;
import assize.app.mycases.PhonePages;
import assize.app.mycases.ProgramPages;
import assize.app.notices.MailSettings;
import assize.app.page.Pages;
import assize.app.papers.Examiner;
import assize.app.papers.Gathering;
import assize.app.papers.Intake;
import assize.app.papers.Kept;
import assize.app.papers.PaperPages;
import assize.app.papers.Scans;
import assize.app.papers.Sendings;
import assize.app.policy.Access;
import assize.app.policy.Gate;
import assize.app.policy.Looks;
import assize.app.policy.Parties;
import assize.app.routing.Routing;
import assize.app.workbench.CaseWorkPages;
import assize.app.workbench.Lots;
import assize.app.workbench.OwedPages;
import assize.app.workbench.Priorities;
import assize.app.workbench.PriorityPages;
import assize.app.workbench.SavedViews;
import assize.app.workbench.TogetherPages;
import assize.app.workbench.UrgentPages;
import assize.app.workbench.WorkPages;
import assize.app.workbench.WorkRows;
import assize.docket.act.Appointments;
import assize.docket.log.LogKeys;
import assize.docket.outage.Outages;
import assize.docket.outage.WayIn;
import assize.docket.queue.Queue;
import assize.docket.receipt.Receipts;
import assize.docket.registry.Registry;
import assize.docket.remark.UrgentAccess;
import assize.docket.tlog.Policy;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.ObjectMapper;

/** What stands behind the doors, each thing once. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableWebSecurity
@Import({
    Faults.class,
    LanguagePages.class,
    DoorPages.class,
    CheckPages.class,
    ComponentPages.class,
    OutagePages.class,
    TopicPages.class,
    SignInPages.class,
    LetterPages.class,
    LibraryPages.class,
    FilingPages.class,
    PapersStep.class,
    PiecesStep.class,
    PaperPages.class,
    ActPages.class,
    CasePages.class,
    WorkPages.class,
    TogetherPages.class,
    UrgentPages.class,
    PriorityPages.class,
    CaseWorkPages.class,
    NoticeWiring.class,
    AccountWiring.class,
    PasskeyPages.class,
    OutsidePages.class,
    ProvePages.class,
    MyPasskeyPages.class,
    LinkPages.class,
    MePages.class,
    PhonePages.class,
    CalendarPages.class,
    OwedPages.class,
    ProgramPages.class,
    DoorApi.class,
    CasesApi.class,
    ActsApi.class,
    FilingApi.class,
    CaseWorkApi.class,
    TextsApi.class
})
class Wiring {
    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            People people,
            ProgramKeys keys,
            Pages pages,
            Visits visits,
            InstantSource time,
            ObjectMapper json,
            Site.Wanted wanted)
            throws Exception {
        Refused refused = new Refused(json);
        Known known = new Known(people, keys, time, wanted.secure());
        return Security.chain(http, known, new Bodies(pages, visits, refused), refused, wanted.secure());
    }

    @Bean
    ProgramKeys programKeys(JdbcClient database) {
        return new ProgramKeys(database);
    }

    @Bean
    MyCases myCases(Access access, Parties parties, CaseViews views) {
        return new MyCases(access, parties, views);
    }

    @Bean
    Letters letters(Parties parties, Access access) {
        return new Letters(parties, access);
    }

    @Bean
    WorkRows workRows(
            Queue queue, Docket docket, Access access, Filing filing, Priorities priorities, Parties parties) {
        return new WorkRows(queue, docket.procedures(), access, filing, priorities, parties);
    }

    @Bean
    Priorities priorities(Docket docket, JdbcClient database) {
        return new Priorities(docket.database(), database);
    }

    @Bean
    UrgentAccess urgentAccess(Docket docket) {
        return new UrgentAccess(docket.database());
    }

    @Bean
    SavedViews savedViews(JdbcClient database) {
        return new SavedViews(database);
    }

    @Bean
    OwnName ownName(Site.Wanted wanted) {
        return new OwnName(wanted);
    }

    @Bean
    HttpFirewall firewall(OwnName name) {
        return name.firewall();
    }

    @Bean
    JdbcClient database(Docket docket) {
        return JdbcClient.create(docket.database().pool());
    }

    @Bean
    Pages pages() {
        return new Pages();
    }

    @Bean
    People people(JdbcClient database) {
        return new People(database);
    }

    @Bean
    Parties parties(JdbcClient database) {
        return new Parties(database);
    }

    @Bean
    Access access(Docket docket, Registry registry, Parties parties, Region region) {
        return new Access(docket.procedures(), registry, docket.database(), parties, region);
    }

    @Bean
    Looks looks(JdbcClient database) {
        return new Looks(database);
    }

    @Bean
    Gate gate(Access access, Looks looks) {
        return new Gate(access, looks);
    }

    @Bean
    CaseViews views(Access access, Parties parties, Looks looks, Region region, Kept kept, Scans scans) {
        return new CaseViews(access, parties, looks, region, kept, scans);
    }

    @Bean
    Drafts drafts(JdbcClient database) {
        return new Drafts(database);
    }

    @Bean
    Filing filing(
            Docket docket,
            Registry registry,
            Drafts drafts,
            Parties parties,
            Access access,
            Kept kept,
            Site.Wanted wanted,
            StepUp stepUp) {
        return new Filing(docket.procedures(), registry, drafts, parties, access, kept, wanted.procedures(), stepUp);
    }

    @Bean
    Acts acts(
            Gate gate,
            Access access,
            Registry registry,
            Parties parties,
            Kept kept,
            StepUp stepUp,
            JdbcClient database) {
        return new Acts(gate, access, registry, parties, kept, stepUp, new FirstTries(database));
    }

    @Bean
    Kept kept(Docket docket) {
        return new Kept(docket.database().pool());
    }

    @Bean
    Examiner examiner() {
        return new Examiner();
    }

    @Bean
    Intake intake(Kept kept, Examiner examiner, Scans scans) {
        return new Intake(kept, examiner, scans);
    }

    @Bean
    Gathering gathering(Intake intake, Kept kept, Scans scans) {
        return new Gathering(intake, kept, scans);
    }

    @Bean
    Sendings sendings(Docket docket, Intake intake) {
        return new Sendings(docket.database().pool(), intake);
    }

    @Bean
    Routes routes(Docket docket, Site.Wanted wanted) {
        return new Routes(docket.procedures(), wanted.procedures());
    }

    @Bean
    Routing routing(Topics topics) {
        return new Routing(topics, true);
    }

    @Bean
    Sheets sheets(Routes routes, Topics topics, Region region) {
        return new Sheets(routes, topics, region);
    }

    @Bean
    DemoPeople demoPeople(Region region, Docket docket) {
        return new DemoPeople(region, docket.procedures());
    }

    @Bean
    LibraryPages.Offered offered(Site.Wanted wanted) {
        return new LibraryPages.Offered(wanted.procedures());
    }

    @Bean
    Proofs proofs(Docket docket, InstantSource time) {
        return new Proofs(docket.procedures(), time);
    }

    @Bean
    Queue queue(Docket docket) {
        return new Queue(docket.procedures(), docket.database());
    }

    @Bean
    Outages outages(Docket docket, Registry registry) {
        return new Outages(docket.database(), registry);
    }

    @Bean
    WayIn wayIn(Docket docket, InstantSource time) {
        return new WayIn(docket.database(), time);
    }

    @Bean
    Receipts receipts(Docket docket) {
        return new Receipts(docket.database());
    }

    @Bean
    IssuedDocuments documents(Receipts receipts, Policy policy, SigningKey court, Parties parties, Region region) {
        return new IssuedDocuments(receipts, policy, new Signing(court, null), parties, region);
    }

    @Bean
    Lots lots(Docket docket, LogKeys keys) {
        return new Lots(docket.database(), keys);
    }

    @Bean
    assize.docket.registry.Procedures procedures(Docket docket) {
        return docket.procedures();
    }

    @Bean
    Visits visits(InstantSource time, Docket docket, Region region, Site.Wanted wanted, MailSettings mail) {
        String folder = mail.server() == null ? mail.folder().toString() : "";
        return new Visits(time, new Appointments(docket.database()), region, wanted, folder);
    }

    @Bean
    WebMvcConfigurer arguments(Visits visits) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visits);
            }
        };
    }
}
