package assize.app.cli;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until this process is told to stop: by Ctrl-C, or by TERM from whatever runs it. What is open can then be
 * closed in its order, and only after that the machine ends; a hook at the machine's end would run beside the hooks of
 * libraries, which take the database and the models away under what still works with them. Told a second time, it ends
 * at once.
 */
final class StopSignal {
    private final CountDownLatch told = new CountDownLatch(1);

    private StopSignal() {}

    /** Listens from now on. */
    static StopSignal heard() {
        StopSignal stop = new StopSignal();
        try {
            List.of("INT", "TERM").forEach(stop::listen);
        } catch (IllegalStateException e) {
            // another Java: then at least what is under way may end
            Runtime.getRuntime().addShutdownHook(new Thread(stop.told::countDown));
        }
        return stop;
    }

    void await() throws InterruptedException {
        told.await();
    }

    /** Waits so long at most, and tells whether this process was told to stop. */
    boolean comesWithin(Duration longest) throws InterruptedException {
        return told.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Java has this in every JDK, but warns whoever names it where it is compiled. */
    private void listen(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object usual = handler.getField("SIG_DFL").get(null);
            var handle = signal.getMethod("handle", signal, handler);
            Object ours = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, values) -> {
                        handle.invoke(null, values[0], usual);
                        told.countDown();
                        return null;
                    });
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
