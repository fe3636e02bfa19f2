package org.handcart.api.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.handcart.api.problem.Failures;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Errors as data: {@code extensions} are the members of the problem that the REST API would answer, {@code code} is its
 * slug. What nobody foresaw says nothing of the inside.
 */
@ApplicationScoped
public class Errors implements DataFetcherExceptionHandler {
    private static final String URN = "urn:problem:handcart:";
    /** Said by the message, or by the answer as a whole. */
    private static final Set<String> NOT_EXTENSIONS = Set.of("type", "title", "detail", "instance");

    @Inject
    Problems problems;

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failed) {
        Map<String, Object> document = document(failed.getException());
        GraphQLError error = GraphqlErrorBuilder.newError()
                .message("%s", document.get("detail"))
                .path(failed.getPath())
                .location(failed.getSourceLocation())
                .errorType(ErrorType.DataFetchingException)
                .extensions(extensions(document))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** What an error of the language itself becomes: syntax, validation, variables. */
    Map<String, Object> write(GraphQLError error) {
        Map<String, Object> written = new LinkedHashMap<>(error.toSpecification());
        if (error.getExtensions() == null || !error.getExtensions().containsKey("code")) {
            ProblemType type = error.getErrorType() == ErrorType.DataFetchingException
                    ? ProblemType.INTERNAL
                    : ProblemType.GRAPHQL_INVALID;
            written.put("extensions", extensions(document(new Problem(type, type.title()))));
        }
        return written;
    }

    /** A refusal of the whole request, which has no place in the document. */
    Map<String, Object> write(Problem problem) {
        Map<String, Object> document = document(problem);
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(document.get("detail")));
        error.put("extensions", extensions(document));
        return error;
    }

    /** The problem document, logged and counted like any other. */
    private Map<String, Object> document(Throwable thrown) {
        StoredProblem stored = stored(thrown);
        Answer answer = stored == null ? problems.answer(Failures.problemOf(thrown), thrown) : stored.answer();
        @SuppressWarnings("unchecked")
        Map<String, Object> document = Json.read(answer.body(), Map.class);
        return document;
    }

    private static @Nullable StoredProblem stored(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof StoredProblem stored) {
                return stored;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Map<String, Object> extensions(Map<String, Object> document) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", String.valueOf(document.get("type")).substring(URN.length()));
        document.forEach((name, value) -> {
            if (!NOT_EXTENSIONS.contains(name)) {
                extensions.put(name, value);
            }
        });
        if (document.get("errors") instanceof List<?> faults && !faults.isEmpty()) {
            extensions.put("pointer", ((Map<?, ?>) faults.get(0)).get("pointer"));
        }
        return extensions;
    }
}
