package org.handcart.payment.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Currency;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.handcart.payment.domain.GatewayEvent;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of gateways' calls; what is signed may still be nonsense. */
final class EventJson {

    private static final int DEEPEST = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    static JsonNode object(byte[] body) {
        try {
            JsonNode read = MAPPER.readTree(body);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (IOException unreadable) {
            throw new CallbackRefused(Reason.MALFORMED, "the body is no JSON");
        }
        throw new CallbackRefused(Reason.MALFORMED, "the body is no JSON object");
    }

    static String required(JsonNode parent, String field) {
        String value = Adapter.text(parent.path(field));
        if (value == null || value.isBlank()) {
            throw new CallbackRefused(Reason.MALFORMED, "the event has no " + field);
        }
        return value;
    }

    /** Null when the event names none, or one that cannot be: then a person has to look at it. */
    static @Nullable Money money(GatewayAmount counting, JsonNode units, String code) {
        Currency currency = GatewayEvent.currency(code);
        if (currency == null || !units.canConvertToLong() || !units.isIntegralNumber()) {
            return null;
        }
        try {
            return counting.money(units.asLong(), currency);
        } catch (GatewayAmount.Inexpressible | IllegalArgumentException odd) {
            return null;
        }
    }

    static Instant epochSecond(JsonNode seconds) {
        if (!seconds.isIntegralNumber() || !seconds.canConvertToLong()) {
            throw new CallbackRefused(Reason.MALFORMED, "the event has no time");
        }
        return Instant.ofEpochSecond(Math.max(0, Math.min(seconds.asLong(), 253_402_300_799L)));
    }
}
