package org.handcart.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionTimeoutException;

/** A tab: looks at the page and uses mouse and keyboard as a person would. Elements are named by CSS selectors. */
final class Tab implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Tab(URI address, URI debugger) {
        this.address = address;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(debugger, new Ears())
                .join();
        ask("Page.enable", JSON.createObjectNode());
        ask("Runtime.enable", JSON.createObjectNode());
        ask("Log.enable", JSON.createObjectNode());
    }

    void open(String path) {
        ask(
                "Page.navigate",
                JSON.createObjectNode().put("url", address.resolve(path).toString()));
        awaits("the page " + path, "document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of an expression. */
    JsonNode value(String expression) {
        JsonNode result = ask(
                "Runtime.evaluate",
                JSON.createObjectNode()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + " failed: " + result.path("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** Waits until an expression is true; when it stays false, a picture of the page is left in {@code target/browser}. */
    void awaits(String what, String expression) {
        try {
            await(what)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsMatching(failed -> failed instanceof AssertionError)
                    .until(() -> value("!!(" + expression + ")").asBoolean());
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + " did not come; the page is in " + picture(), late);
        }
    }

    private Path picture() {
        String png = ask("Page.captureScreenshot", JSON.createObjectNode())
                .path("data")
                .asText();
        try {
            Path file = Files.createTempFile(Files.createDirectories(Path.of("target/browser")), "page", ".png");
            return Files.write(file, Base64.getDecoder().decode(png));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void awaitsText(String selector, String text) {
        awaits(
                "'" + text + "' in " + selector,
                "(document.querySelector(%s)?.innerText ?? '').includes(%s)".formatted(quoted(selector), quoted(text)));
    }

    String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ").innerText")
                .asText();
    }

    /** With the mouse, in the middle of the element; it must be there, be seen, not be covered, and have come to rest. */
    void click(String selector) {
        String element = "document.querySelector(" + quoted(selector) + ")";
        awaits(
                selector + " to be free for a click",
                "(e => { if (!e || e.disabled) return false; e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                        + " const top = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
                        + " const at = b.x + ',' + b.y; const rests = e.wasAt === at; e.wasAt = at;"
                        + " return rests && b.width > 0 && (top === e || e.contains(top)); })(" + element + ")");
        JsonNode middle = value("(e => { const b = e.getBoundingClientRect();"
                + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })(" + element + ")");
        mouse("mouseMoved", middle);
        mouse("mousePressed", middle);
        mouse("mouseReleased", middle);
    }

    private void mouse(String type, JsonNode at) {
        ObjectNode event =
                JSON.createObjectNode().put("type", type).put("button", "left").put("clickCount", 1);
        ask("Input.dispatchMouseEvent", event.setAll((ObjectNode) at));
    }

    /** Replaces what is in a field, as with the keyboard, and leaves it. */
    void type(String selector, String text) {
        click(selector);
        value("document.querySelector(" + quoted(selector) + ").select()");
        ask("Input.insertText", JSON.createObjectNode().put("text", text));
        value("document.querySelector(" + quoted(selector) + ").blur()");
    }

    /** Errors of scripts and of the content policy that the browser reported so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode ask(String method, ObjectNode parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(number, answer);
        ObjectNode question = JSON.createObjectNode().put("id", number).put("method", method);
        socket.sendText(question.set("params", parameters).toString(), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder heard = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket source, CharSequence part, boolean last) {
            heard.append(part);
            if (last) {
                hear(heard.toString());
                heard.setLength(0);
            }
            source.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void hear(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                CompletableFuture<JsonNode> answer =
                        asked.remove(message.path("id").asInt());
                if (answer != null) {
                    answer.complete(message.has("error") ? message : message.path("result"));
                } else if (message.path("method").asText().equals("Runtime.exceptionThrown")
                        || message.at("/params/entry/level").asText().equals("error")) {
                    complaints.add(text);
                }
            } catch (JsonProcessingException noJson) {
                complaints.add(text);
            }
        }
    }
}
