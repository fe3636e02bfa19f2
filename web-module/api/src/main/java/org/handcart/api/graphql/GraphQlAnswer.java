package org.handcart.api.graphql;

import java.util.Map;

/** What is written as the body, and what it means to the status. */
record GraphQlAnswer(Outcome outcome, Map<String, Object> body) {
    enum Outcome {
        /** It ran; single fields may have failed, and the body has data or says that there is none. */
        EXECUTED,
        /** It did not run: syntax, schema or variables. */
        INVALID,
        /** It did not run: it asks for too much. */
        BEYOND_A_LIMIT
    }
}
