package org.handcart.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request by the letter, for what no decent client sends: a body that never comes, a method that does not exist. */
final class RawCall {
    private static final int PATIENCE_MS = 10_000;

    private final URI address;
    private final String head;
    private final String line;

    private RawCall(URI address, String line, String head) {
        this.address = address;
        this.line = line;
        this.head = head;
    }

    /** @param line method and path */
    static RawCall to(URI address, String line, @Nullable String token, String... headers) {
        StringBuilder head =
                new StringBuilder(line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return new RawCall(address, line, head.append("\r\n").toString());
    }

    /** Sends the head and these bytes, however many were announced, and reads what comes back. */
    Answer answerAfter(byte[] body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(body);
            out.flush();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int status = Integer.parseInt(readLine(in).split(" ")[1]);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
                int colon = header.indexOf(':');
                headers.computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
                        .add(header.substring(colon + 1).strip());
            }
            HttpHeaders all = HttpHeaders.of(headers, (name, value) -> true);
            int length = Integer.parseInt(all.firstValue("Content-Length").orElse("0"));
            return new Answer(line, status, all, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection after: " + text);
            }
            text.append((char) c);
        }
        return text.toString().strip();
    }
}
