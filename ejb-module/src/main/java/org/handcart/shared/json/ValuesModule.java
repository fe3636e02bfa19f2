package org.handcart.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.io.IOException;
import java.util.Currency;
import java.util.UUID;
import org.handcart.shared.Money;
import org.handcart.shared.Quantity;

/** How the values of {@code shared} look in JSON. */
final class ValuesModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ValuesModule() {
        super("handcart-values");
        addSerializer(Money.class, new MoneyOut());
        addDeserializer(Money.class, new MoneyIn());
        addSerializer(Quantity.class, new QuantityOut());
        addDeserializer(Quantity.class, new QuantityIn());
        setSerializerModifier(new IdsOut());
        setDeserializerModifier(new IdsIn());
    }

    private static final class MoneyOut extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            out.writeStringField("amount", money.amount().toPlainString());
            out.writeStringField("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    /** The amount as a string, as we write it: a JSON number has lost its digits in many a client. */
    private record Amount(String amount, Currency currency) {}

    private static final class MoneyIn extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Amount read = context.readValue(in, Amount.class);
            if (read.amount() == null || read.currency() == null) {
                throw context.weirdStringException("", Money.class, "amount and currency are needed");
            }
            try {
                return Money.of(read.amount(), read.currency().getCurrencyCode());
            } catch (IllegalArgumentException refused) {
                throw context.weirdStringException(read.amount(), Money.class, refused.getMessage());
            }
        }
    }

    private static final class QuantityOut extends JsonSerializer<Quantity> {
        @Override
        public void serialize(Quantity quantity, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(quantity.value());
        }
    }

    private static final class QuantityIn extends JsonDeserializer<Quantity> {
        @Override
        public Quantity deserialize(JsonParser in, DeserializationContext context) throws IOException {
            int value = context.readValue(in, int.class);
            if (value < 0) {
                throw context.weirdNumberException(value, Quantity.class, "a quantity is not negative");
            }
            return new Quantity(value);
        }
    }

    private static final class IdsOut extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            return IdRecord.isId(description.getBeanClass())
                    ? new IdOut(IdRecord.of(description.getBeanClass()))
                    : serializer;
        }
    }

    private static final class IdOut extends JsonSerializer<Object> {

        private final IdRecord record;

        IdOut(IdRecord record) {
            this.record = record;
        }

        @Override
        public void serialize(Object id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(record.valueOf(id).toString());
        }
    }

    private static final class IdsIn extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
            return IdRecord.isId(description.getBeanClass())
                    ? new IdIn(IdRecord.of(description.getBeanClass()))
                    : deserializer;
        }
    }

    private static final class IdIn extends JsonDeserializer<Object> {

        private static final int UUID_LENGTH = 36;

        private final IdRecord record;

        IdIn(IdRecord record) {
            this.record = record;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(record.type(), in);
            }
            String text = in.getText();
            try {
                // UUID.fromString takes "1-1-1-1-1" too
                if (text.length() == UUID_LENGTH) {
                    return record.make(UUID.fromString(text));
                }
            } catch (IllegalArgumentException notHex) {
                throw context.weirdStringException(text, record.type(), "not a UUID");
            }
            throw context.weirdStringException(text, record.type(), "not a UUID");
        }
    }
}
