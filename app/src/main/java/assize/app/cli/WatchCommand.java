package assize.app.cli;

import assize.docket.clock.ClockWatch;
import assize.docket.registry.Registry;
import assize.docket.write.Writer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/**
 * {@code assize watch}: lets clocks pass when they are due, until it is stopped. Any number of nodes may watch one
 * docket.
 */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private final Desk desk;

    WatchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Docket docket = Docket.open(desk)) {
            Registry registry = docket.registry();
            CountDownLatch stopped = new CountDownLatch(1);
            try (ClockWatch watch =
                    new ClockWatch(docket.database(), new Writer(docket.database()), registry::passing)) {
                Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
                watch.start();
                desk.say("watch-begun");
                desk.out().flush();
                stopped.await();
            }
            return Exit.FINE;
        }
    }
}
