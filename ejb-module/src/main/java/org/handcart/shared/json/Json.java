package org.handcart.shared.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * JSON of records. Money is {@code {"amount":"25.75","currency":"INR"}}, an id (a record of one UUID {@code value}) a
 * plain string, a quantity a number, an instant RFC 3339. A component that is null is written as null: nothing is
 * dropped, so a reader can tell "none" from "not known to this version".
 *
 * <p>A component whose name ends in {@code _}, because Java has reserved the word, is written without it.
 *
 * <p>Reading is strict, since what it reads comes from outside: unknown and duplicate keys, numbers with a fraction for
 * integers, strings for numbers, anything behind the document, deep nesting and over-long numbers are refused.
 */
public final class Json {

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_DIGITS = 20;
    private static final int MAX_STRING = 1 << 20;

    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** @throws IllegalArgumentException when the value is none that JSON can carry: a defect */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failed) {
            throw new IllegalArgumentException(
                    "cannot write " + value.getClass().getName(), failed);
        }
    }

    /** @throws MalformedJson when the text is not exactly what the type wants */
    public static <T> T read(String text, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(text, type);
        } catch (JsonMappingException refused) {
            throw new MalformedJson(pointer(refused), refused.getOriginalMessage(), refused);
        } catch (JsonProcessingException refused) {
            throw new MalformedJson("", refused.getOriginalMessage() + place(refused), refused);
        }
        if (value == null) {
            throw new MalformedJson("", "a document is expected, not null", null);
        }
        return value;
    }

    /** @throws MalformedJson when the text is no JSON object by the same strict rules */
    public static void check(String text) {
        read(text, ObjectNode.class);
    }

    private static String place(JsonProcessingException refused) {
        JsonLocation at = refused.getLocation();
        return at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** JSON Pointer to where reading stopped. */
    private static String pointer(JsonMappingException refused) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : refused.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static ObjectMapper mapper() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_DIGITS)
                        .maxStringLength(MAX_STRING)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(new ValuesModule())
                .propertyNamingStrategy(new ReservedWords())
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** {@code short_} is {@code short}. */
    private static final class ReservedWords extends PropertyNamingStrategies.NamingBase {

        private static final long serialVersionUID = 1L;

        @Override
        public String translate(String name) {
            return name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
        }
    }
}
