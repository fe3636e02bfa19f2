package org.handcart.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/**
 * The grammar of what comes in: UTF-8 without a mark, JSON by the letter, each name once, nothing behind the value,
 * and bounds on everything that could cost time or memory before it is understood.
 */
public final class StrictTree {
    static final int MAX_DEPTH = 32;
    static final int MAX_NUMBER = 20;
    static final int MAX_STRING = 1 << 20;
    private static final int MAX_NAME = 200;

    private static final ObjectReader TREES = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxStringLength(MAX_STRING)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private StrictTree() {}

    /** @throws Problem 400 when it is anything but one JSON value within the bounds */
    public static JsonNode parse(byte[] body) {
        String text = text(body);
        if (text.isBlank()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "the body is empty");
        }
        try {
            return TREES.readTree(text);
        } catch (StreamConstraintsException bound) {
            throw new Problem(
                    ProblemType.MALFORMED_JSON,
                    "a bound is exceeded: depth " + MAX_DEPTH + ", " + MAX_NUMBER + " characters in a number, "
                            + MAX_STRING + " in a string, " + MAX_NAME + " in a name");
        } catch (JsonProcessingException malformed) {
            throw new Problem(ProblemType.MALFORMED_JSON, explain(malformed));
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Problem(ProblemType.MALFORMED_JSON, "the body is not UTF-8");
        }
    }

    private static String explain(JsonProcessingException malformed) {
        JsonLocation where = malformed.getLocation();
        String place = where == null ? "" : " at line " + where.getLineNr() + ", column " + where.getColumnNr();
        boolean duplicate = malformed instanceof JsonParseException
                && malformed.getOriginalMessage().startsWith("Duplicate field");
        return (duplicate ? "a name occurs twice" : "not valid JSON") + place;
    }
}
