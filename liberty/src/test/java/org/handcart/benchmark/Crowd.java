package org.handcart.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * As many clients as there are requests, each with a connection of its own, all open before the first byte is sent. One
 * thread. Answers are read to the end of the connection.
 */
public final class Crowd {
    /** Connections are opened in waves, or the kernel's queue of those not yet accepted would overflow. */
    private static final int WAVE = 400;

    private final InetSocketAddress address;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 << 10);
    private int begun;
    private int connected;
    private int open;

    public Crowd(URI address) {
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
    }

    /**
     * What came back. {@code status} is 0 when the connection ended without an answer.
     *
     * @param nanos from the moment all began to send to the end of this answer
     */
    public record Reply(int status, String head, String body, long nanos) {}

    /**
     * Sends all at once and waits for all.
     *
     * @param requests whole HTTP/1.1 requests with {@code Connection: close}
     * @return in the order of the requests
     */
    public List<Reply> send(List<byte[]> requests, Duration patience) throws IOException {
        List<Talk> talks = requests.stream().map(Talk::new).toList();
        long deadline = System.nanoTime() + patience.toNanos();
        try (Selector selector = Selector.open()) {
            while (connected < talks.size()) {
                while (begun < talks.size() && begun - connected < WAVE) {
                    talks.get(begun++).connect(selector);
                }
                turn(selector, deadline);
            }
            long began = System.nanoTime();
            for (Talk talk : talks) {
                talk.began = began;
                talk.key.interestOps(SelectionKey.OP_WRITE);
            }
            open = talks.size();
            while (open > 0) {
                turn(selector, deadline);
            }
        }
        List<Reply> replies = new ArrayList<>(talks.size());
        talks.forEach(talk -> replies.add(talk.reply()));
        return replies;
    }

    private void turn(Selector selector, long deadline) throws IOException {
        if (System.nanoTime() > deadline) {
            throw new IOException(open + " requests are not answered");
        }
        selector.select(1_000);
        for (SelectionKey key : selector.selectedKeys()) {
            ((Talk) key.attachment()).goOn();
        }
        selector.selectedKeys().clear();
    }

    /** One connection. */
    private final class Talk {
        private final ByteBuffer request;
        private final ByteArrayOutputStream answer = new ByteArrayOutputStream(0);
        private SelectionKey key;
        private long began;
        private long ended;

        Talk(byte[] request) {
            this.request = ByteBuffer.wrap(request);
        }

        void connect(Selector selector) throws IOException {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_CONNECT, this);
            if (channel.connect(address)) {
                isConnected();
            }
        }

        private void isConnected() {
            key.interestOps(0);
            connected++;
        }

        void goOn() throws IOException {
            SocketChannel channel = (SocketChannel) key.channel();
            if (key.isConnectable()) {
                channel.finishConnect();
                isConnected();
                return;
            }
            try {
                if (key.isWritable()) {
                    channel.write(request);
                    if (!request.hasRemaining()) {
                        key.interestOps(SelectionKey.OP_READ);
                    }
                } else if (key.isReadable()) {
                    read(channel);
                }
            } catch (IOException broken) {
                end();
            }
        }

        private void read(SocketChannel channel) throws IOException {
            buffer.clear();
            int count = channel.read(buffer);
            if (count < 0) {
                end();
                return;
            }
            byte[] bytes = new byte[count];
            buffer.flip().get(bytes);
            answer.writeBytes(bytes);
        }

        private void end() throws IOException {
            ended = System.nanoTime();
            key.channel().close();
            open--;
        }

        Reply reply() {
            String all = answer.toString(StandardCharsets.UTF_8);
            int blank = all.indexOf("\r\n\r\n");
            if (!all.startsWith("HTTP/1.1 ") || blank < 0) {
                return new Reply(0, all, "", ended - began);
            }
            int status = Integer.parseInt(all.substring(9, 12));
            return new Reply(status, all.substring(0, blank), all.substring(blank + 4), ended - began);
        }
    }

    /** The value below which so many of the times are, in milliseconds. */
    public static double percentile(long[] nanos, double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}
