package org.handcart.api.json;

import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The reader as the server assembles it, and what it says about bad input. */
public final class Readers {
    private Readers() {}

    public static StrictReader reader() {
        StrictReader reader = new StrictReader();
        reader.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        return reader;
    }

    public static <T> T read(String json, Class<T> type) {
        return reader().read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** The problem reading leads to. */
    public static Problem refusal(String json, Class<?> type) {
        return refusal(json.getBytes(StandardCharsets.UTF_8), type);
    }

    public static Problem refusal(byte[] json, Class<?> type) {
        try {
            Object read = reader().read(json, type);
            throw new AssertionError("was read: " + read);
        } catch (Problem refused) {
            return refused;
        }
    }

    /** Where reading found faults. */
    public static List<String> pointers(String json, Class<?> type) {
        return refusal(json, type).faults().stream().map(FieldFault::pointer).toList();
    }
}
