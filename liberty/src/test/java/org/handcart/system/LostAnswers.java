package org.handcart.system;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A proxy that forwards one call and loses the answer: when its first byte arrives, the effect is committed; the action runs, and
 * the caller's connection is cut without a byte of it.
 */
final class LostAnswers implements AutoCloseable {
    private final ServerSocket door;
    private final URI server;
    private final CompletableFuture<Callable<@Nullable Void>> action = new CompletableFuture<>();

    private LostAnswers(URI server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    static LostAnswers before(URI server) throws IOException {
        LostAnswers proxy = new LostAnswers(server);
        Thread thread = new Thread(proxy::forwardOne, "lost-answers");
        thread.setDaemon(true);
        thread.start();
        return proxy;
    }

    URI address() {
        return URI.create("http://localhost:" + door.getLocalPort());
    }

    /** What happens between the answer and its loss. */
    void onAnswer(Callable<@Nullable Void> then) {
        action.complete(then);
    }

    private void forwardOne() {
        try (Socket caller = door.accept();
                Socket called = new Socket(server.getHost(), server.getPort())) {
            Thread up = new Thread(() -> copy(caller, called), "lost-answers-up");
            up.setDaemon(true);
            up.start();
            if (called.getInputStream().read() >= 0) {
                action.get().call();
            }
        } catch (Exception failed) {
            throw new IllegalStateException("the proxy failed", failed);
        }
    }

    /** Until either side ends; the cut at the end is what the proxy is for. */
    private static void copy(Socket from, Socket to) {
        try (InputStream request = from.getInputStream()) {
            request.transferTo(to.getOutputStream());
        } catch (IOException cut) {
            System.out.println("lost-answers: " + cut.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
