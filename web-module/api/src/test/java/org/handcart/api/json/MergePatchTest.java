package org.handcart.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    /** The examples of RFC 7396, as far as our grammar reads them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"a\":\"b\"} ~ {\"a\":\"c\"} ~ {\"a\":\"c\"}",
                "{\"a\":\"b\"} ~ {\"b\":\"c\"} ~ {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} ~ {\"a\":null} ~ {}",
                "{\"a\":\"b\",\"b\":\"c\"} ~ {\"a\":null} ~ {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} ~ {\"a\":\"c\"} ~ {\"a\":\"c\"}",
                "{\"a\":\"c\"} ~ {\"a\":[\"b\"]} ~ {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} ~ {\"a\":{\"b\":\"d\",\"c\":null}} ~ {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} ~ {\"a\":[1]} ~ {\"a\":[1]}",
                "{\"e\":null} ~ {\"a\":1} ~ {\"e\":null,\"a\":1}",
                "{} ~ {\"a\":{\"bb\":{\"ccc\":null}}} ~ {\"a\":{\"bb\":{}}}",
            })
    void mergesAsTheStandardSays(String target, String patch, String merged) {
        assertThat(MergePatch.apply(tree(target), tree(patch))).isEqualTo(tree(merged));
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        return StrictTree.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
