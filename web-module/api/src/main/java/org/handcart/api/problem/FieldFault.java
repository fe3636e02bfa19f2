package org.handcart.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer into the body; null when {@code parameter} says where
 * @param parameter name of the query parameter or header
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldFault(@Nullable String pointer, @Nullable String parameter, String detail) {
    public static FieldFault at(String pointer, String detail) {
        return new FieldFault(pointer, null, detail);
    }

    public static FieldFault of(String parameter, String detail) {
        return new FieldFault(null, parameter, detail);
    }
}
