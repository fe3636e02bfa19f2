package org.handcart.jms;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.handcart.shared.json.MalformedJson;
import org.jspecify.annotations.Nullable;

/**
 * What a message says about itself beside its body.
 *
 * @param messageId the same for every delivery of it, and when it is dead
 * @param org code or id of an organisation as the sender wrote it; null when it did not
 * @param correlationId the sender's where it is a decent one, else made from the message id
 * @param address where it was sent; for a dead letter where it died
 */
record Received(
        String messageId,
        @Nullable String org,
        String correlationId,
        @Nullable String group,
        @Nullable String type,
        String address) {

    static final String ORG = "org";
    static final String TYPE = "type";
    static final String CORRELATION_ID = "correlationId";
    static final String GROUP = "JMSXGroupID";

    private static final String DIED_AT = "_AMQ_ORIG_ADDRESS";
    private static final String LARGE = "_AMQ_LARGE_SIZE";
    private static final Pattern DECENT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    static Received of(Message message) throws JMSException {
        String id = message.getJMSMessageID();
        String messageId = id == null ? "unnamed-" + message.getJMSTimestamp() : id;
        return new Received(
                messageId,
                message.getStringProperty(ORG),
                correlationId(message, messageId),
                message.getStringProperty(GROUP),
                type(message),
                address(message));
    }

    /**
     * The body as text.
     *
     * @throws MalformedJson when it is no text, or longer than said; then it has not been loaded
     */
    static String text(Message message, int longest) throws JMSException {
        if (message.propertyExists(LARGE) && message.getLongProperty(LARGE) > 4L * longest) {
            throw new MalformedJson("", "a body of %d bytes".formatted(message.getLongProperty(LARGE)), null);
        }
        String text = anyText(message);
        if (text.length() > longest) {
            throw new MalformedJson("", "a body of %d characters".formatted(text.length()), null);
        }
        return text;
    }

    private static String anyText(Message message) throws JMSException {
        if (message instanceof TextMessage withText) {
            String text = withText.getText();
            return text == null ? "" : text;
        }
        if (message instanceof BytesMessage withBytes) {
            return utf8(withBytes);
        }
        throw new MalformedJson("", "neither a text nor a bytes message", null);
    }

    private static String utf8(BytesMessage message) throws JMSException {
        message.reset();
        byte[] bytes = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new MalformedJson("", "the bytes are not UTF-8", binary);
        }
    }

    private static String correlationId(Message message, String messageId) throws JMSException {
        for (String given : new String[] {message.getStringProperty(CORRELATION_ID), message.getJMSCorrelationID()}) {
            if (given != null && DECENT.matcher(given).matches()) {
                return given;
            }
        }
        String made = messageId.replaceAll("[^A-Za-z0-9._-]", "-");
        return made.substring(0, Math.min(made.length(), 64));
    }

    private static @Nullable String type(Message message) throws JMSException {
        String type = message.getStringProperty(TYPE);
        return type == null ? message.getJMSType() : type;
    }

    private static String address(Message message) throws JMSException {
        String died = message.getStringProperty(DIED_AT);
        if (died != null) {
            return died;
        }
        return message.getJMSDestination() instanceof Queue queue ? queue.getQueueName() : "unknown";
    }
}
