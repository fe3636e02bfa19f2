package org.handcart.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Reads a request record: the grammar, then the shape, then Bean Validation, then the record's own check. */
@ApplicationScoped
public class StrictReader {
    @Inject
    Validator validator;

    /** @throws Problem 400 that names every fault with its place */
    public <T> T read(byte[] body, Class<T> type) {
        return bind(tree(body), type);
    }

    /** The grammar alone, for a merge patch. */
    public JsonNode tree(byte[] body) {
        return StrictTree.parse(body);
    }

    /** The same for a tree that is already there, such as the result of a merge. */
    public <T> T bind(JsonNode tree, Class<T> type) {
        Faults faults = new Faults();
        if (!tree.isObject()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "the body must be an object");
        }
        T request = new RecordBinder(faults).bind(tree, type);
        validate(request, faults);
        faults.refuse();
        if (request instanceof Checked checked) {
            checked.check(faults);
            faults.refuse();
        }
        return request;
    }

    private void validate(@Nullable Object request, Faults faults) {
        for (ConstraintViolation<@Nullable Object> violation : validator.validate(request)) {
            String pointer = pointer(violation.getPropertyPath());
            if (!faults.knows(pointer)) {
                faults.add(pointer, violation.getMessage());
            }
        }
    }

    /** {@code lines[1].quantity} is {@code /lines/1/quantity}. */
    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(RecordBinder.name(node.getName()));
            }
        }
        return pointer.toString();
    }
}
