package org.handcart.cod.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.jspecify.annotations.Nullable;

/** The line to the gateway of text messages: four at a time, five seconds each, ten of silence after many failures. */
@ApplicationScoped
class SmsLine {

    private @Nullable HttpClient client;

    /** Not in a field initialiser: a client starts a thread, and a proxy of this bean needs none. */
    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
    }

    /** True when the gateway took it. @throws NoAnswer when it is away */
    @Timeout(value = 5, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10, delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(4)
    public boolean send(HttpRequest request) {
        try {
            int status = Objects.requireNonNull(client)
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 500) {
                throw new NoAnswer("status " + status, null);
            }
            return status >= 200 && status < 300;
        } catch (IOException broken) {
            throw new NoAnswer(broken.getClass().getSimpleName(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswer("interrupted", stopped);
        }
    }

    /** Whether the message went out is not known. */
    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
