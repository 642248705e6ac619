package assize.app.cli;

import assize.app.site.Site;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assize start [--port N]}: the site with the demo region, on this machine only, until it is stopped. It also
 * lets clocks pass and keeps the log.
 */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    private final Desk desk;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "start-port")
    private int port = PORT;

    StartCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        desk.say("start-begins");
        desk.out().flush();
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Site.Wanted wanted = new Site.Wanted(port, true, Library.names(desk.home()), Version.number());
        try (Site site =
                Site.start(desk.home(), desk.environment(), desk.time(), wanted, desk::complain, this::unforeseen)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stopped, ended)));
            desk.say("start-ready", "address", "http://localhost:" + site.port());
            desk.out().flush();
            stopped.await();
        } finally {
            ended.countDown();
        }
        return Exit.FINE;
    }

    /** The machine waits until the doors are closed and what is under way is done. */
    private static void end(CountDownLatch stopped, CountDownLatch ended) {
        stopped.countDown();
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unforeseen(Throwable failure) {
        desk.complain(Unforeseen.keep(desk, "start", failure));
    }
}
