package org.handcart.console.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** A message as a person reads and mends it. */
final class Payload {

    /** Beyond this a browser's text field is no place to mend anything. */
    static final int MOST_SHOWN = 200_000;

    private static final JsonFactory JSON = new JsonFactory();

    private Payload() {}

    /**
     * Indented when it is JSON, as it came when it is not: nobody can mend what is not shown. Copied token by token, so
     * numbers keep every digit and the order and repetition of keys stays.
     */
    static String pretty(String payload) {
        if (payload.length() > MOST_SHOWN) {
            return payload.substring(0, MOST_SHOWN);
        }
        StringWriter text = new StringWriter();
        try (JsonParser parser = JSON.createParser(payload);
                JsonGenerator generator = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        } catch (JsonProcessingException notJson) {
            return payload;
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory", impossible);
        }
        return unix(text.toString());
    }

    /** Browsers send line ends their own way. */
    static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
