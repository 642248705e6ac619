package assize.bench.soak.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands between a node and the database: delays what goes through, holds it, or cuts it off in the middle. */
public final class Proxy implements AutoCloseable {
    /** Nothing but the writing of steps sends so much at once. */
    private static final int STATEMENT = 1_200;

    private static final int BUFFER = 1 << 20;
    private static final long LOOK_NANOS = 2_000_000;

    /** Where a connection is cut. */
    public enum Cut {
        /** The statement never reaches the database. */
        BEFORE,
        /** Half of it does. */
        HALF,
        /** All of it does, and nobody hears what became of it. */
        AFTER
    }

    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile long delayNanos;
    private volatile boolean held;
    private volatile boolean closed;

    /** In front of the server with this port. */
    public Proxy(int port) throws IOException {
        this.port = port;
        this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The port to connect to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** How many connections were cut. */
    public int made() {
        return made.get();
    }

    /** Everything that goes through takes so much longer. */
    public void delay(long millis) {
        delayNanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Nothing goes through any more, and no connection is closed; or again everything. */
    public void hold(boolean now) {
        held = now;
    }

    /** The next statement that writes steps is cut off. */
    public void cut(Cut where) {
        next.set(where);
    }

    private void accept() {
        while (!closed) {
            try {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                open.add(near);
                open.add(far);
                AtomicBoolean mute = new AtomicBoolean();
                Thread.ofVirtual().start(() -> up(near, far, mute));
                Thread.ofVirtual().start(() -> down(near, far, mute));
            } catch (IOException e) {
                LockSupport.parkNanos(LOOK_NANOS); // the server is away, or this is over
            }
        }
    }

    private void up(Socket near, Socket far, AtomicBoolean mute) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = near.getInputStream();
            OutputStream out = far.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                obstruct();
                Cut where = read >= STATEMENT ? next.getAndSet(null) : null;
                if (where == null) {
                    out.write(buffer, 0, read);
                } else {
                    made.incrementAndGet();
                    if (where == Cut.AFTER) {
                        mute.set(true);
                        out.write(buffer, 0, read);
                    } else {
                        out.write(buffer, 0, where == Cut.HALF ? read / 2 : 0);
                        return;
                    }
                }
            }
        } catch (IOException e) {
            // the other side has gone: so does this one
        } finally {
            end(near, far);
        }
    }

    private void down(Socket near, Socket far, AtomicBoolean mute) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = far.getInputStream();
            OutputStream out = near.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && !mute.get(); read = in.read(buffer)) {
                obstruct();
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // the other side has gone: so does this one
        } finally {
            end(near, far);
        }
    }

    private void obstruct() {
        long begun = System.nanoTime();
        while (!closed && (held || System.nanoTime() - begun < delayNanos)) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void end(Socket near, Socket far) {
        for (Socket socket : new Socket[] {near, far}) {
            open.remove(socket);
            try {
                socket.close();
            } catch (IOException e) {
                // it is closed all the same
            }
        }
    }

    /** Cuts everything off. */
    @Override
    public void close() throws IOException {
        closed = true;
        entrance.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
