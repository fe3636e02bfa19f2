package org.handcart.cod.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.handcart.cod.domain.TextMessages;
import org.handcart.shared.json.Json;

/**
 * Sends text messages to {@code handcart.cod.sms-url}: {@code POST {"to":"+91…","text":"…"}} with the key as bearer
 * token, any 2xx is taken. {@code log:} writes them to the server's log instead, which is for trying things out.
 * Nothing configured, nothing sent.
 */
@ApplicationScoped
class SmsGateway implements TextMessages {

    static final String TO_THE_LOG = "log:";

    private static final Logger LOG = Logger.getLogger(SmsGateway.class.getName());

    @Inject
    SmsLine line;

    @Inject
    @ConfigProperty(name = "handcart.cod.sms-url")
    Optional<String> url = Optional.empty();

    @Inject
    @ConfigProperty(name = "handcart.cod.sms-key")
    Optional<String> key = Optional.empty();

    @Override
    public boolean send(String phone, String text) {
        String target = url.orElse("").strip();
        if (target.isEmpty()) {
            LOG.warning("handcart.cod.sms-url is not set: no text message goes out");
            return false;
        }
        if (target.equals(TO_THE_LOG)) {
            LOG.log(Level.INFO, "text message to {0}: {1}", new Object[] {phone, text});
            return true;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target))
                .timeout(Duration.ofSeconds(4))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("to", phone, "text", text))));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            return line.send(request.build());
        } catch (SmsLine.NoAnswer | FaultToleranceException away) {
            LOG.log(Level.WARNING, "the text message gateway does not answer: {0}", away.getMessage());
            return false;
        }
    }
}
