package org.handcart.jms;

import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JMS messages without a broker: what is asked for is answered from a map, anything else is a defect of the test. */
final class Messages {

    private final Map<String, Object> properties = new HashMap<>();
    private @Nullable String id = "ID:1";
    private @Nullable String text = "{}";

    static Messages message() {
        return new Messages();
    }

    Messages with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    Messages id(@Nullable String messageId) {
        this.id = messageId;
        return this;
    }

    Messages text(@Nullable String body) {
        this.text = body;
        return this;
    }

    TextMessage build() {
        return (TextMessage) Proxy.newProxyInstance(
                Messages.class.getClassLoader(),
                new Class<?>[] {TextMessage.class},
                (self, method, args) -> switch (method.getName()) {
                    case "getJMSMessageID" -> id;
                    case "getJMSTimestamp" -> 17L;
                    case "getJMSCorrelationID", "getJMSType" -> null;
                    case "getJMSDestination" -> (Queue) () -> "handcart.wms.events";
                    case "getStringProperty", "getLongProperty" -> properties.get((String) args[0]);
                    case "propertyExists" -> properties.containsKey((String) args[0]);
                    case "getText" -> text;
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }
}
