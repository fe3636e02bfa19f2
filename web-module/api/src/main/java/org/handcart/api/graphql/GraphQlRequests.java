package org.handcart.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Parses, measures, validates and runs one request, in this order and in the caller's thread. */
@ApplicationScoped
public class GraphQlRequests {
    @Inject
    OrderFields orders;

    @Inject
    CancellationFields cancellations;

    @Inject
    Loaders loaders;

    @Inject
    Errors errors;

    @Inject
    @ConfigProperty(name = "graphql.introspection", defaultValue = "true")
    boolean introspection;

    private GraphQLSchema schema;
    private GraphQL graphQl;

    @SuppressWarnings("NullAway.Init")
    public GraphQlRequests() {}

    @PostConstruct
    void read() {
        schema = ExecutableSchema.of(orders, cancellations);
        graphQl = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(errors)
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                                Objects.requireNonNull(input.getGraphQLContext().<Document>get(Document.class)))))
                .build();
    }

    /**
     * @param mayChange false for a call that must be safe to repeat
     * @throws Problem 405 for a mutation in such a call
     */
    GraphQlAnswer answer(GraphQlCall call, boolean mayChange) {
        Document document;
        try {
            document = parse(call.query());
            DocumentMeasure.check(schema, document, call.variables());
        } catch (Problem refused) {
            return refused(refused);
        } catch (InvalidSyntaxException invalid) {
            return invalid(List.of(invalid.toInvalidSyntaxError()));
        }
        if (!mayChange && changes(document, call.operationName())) {
            throw new Problem(ProblemType.METHOD_NOT_ALLOWED, "a mutation is sent with POST").header("Allow", "POST");
        }
        List<ValidationError> faults;
        try {
            faults = ParseAndValidate.validate(schema, document, Locale.ROOT);
        } catch (GoodFaithIntrospectionExceeded fanned) {
            return refused(DocumentLimits.beyond(
                    DocumentLimits.Reason.INTROSPECTION, "the schema is asked for itself over and over"));
        }
        return faults.isEmpty() ? run(call, document) : invalid(faults);
    }

    private GraphQlAnswer run(GraphQlCall call, Document document) {
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(call.query())
                .operationName(call.operationName())
                .variables(call.variables())
                .dataLoaderRegistry(loaders.forOneRequest())
                .locale(Locale.ROOT)
                .graphQLContext(Map.of(Document.class, document, Introspection.INTROSPECTION_DISABLED, !introspection))
                .build();
        ExecutionResult result = graphQl.execute(input);
        if (!result.isDataPresent()) {
            return invalid(result.getErrors());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("data", result.getData());
        if (!result.getErrors().isEmpty()) {
            body.put("errors", result.getErrors().stream().map(errors::write).toList());
        }
        return new GraphQlAnswer(GraphQlAnswer.Outcome.EXECUTED, body);
    }

    private GraphQlAnswer invalid(List<? extends GraphQLError> faults) {
        return new GraphQlAnswer(
                GraphQlAnswer.Outcome.INVALID,
                Map.of("errors", faults.stream().map(errors::write).toList()));
    }

    private GraphQlAnswer refused(Problem problem) {
        return new GraphQlAnswer(
                GraphQlAnswer.Outcome.BEYOND_A_LIMIT, Map.of("errors", List.of(errors.write(problem))));
    }

    /** @throws Problem 400 beyond a limit */
    private static Document parse(String query) {
        DocumentLimits.within(
                query.length(), DocumentLimits.CHARACTERS, DocumentLimits.Reason.CHARACTERS, "characters");
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(DocumentLimits.parser())
                    .locale(Locale.ROOT)
                    .build());
        } catch (ParseCancelledTooDeepException deep) {
            throw DocumentLimits.beyond(DocumentLimits.Reason.DEPTH, "the document is nested too deep");
        } catch (ParseCancelledTooManyCharsException long_) {
            throw DocumentLimits.beyond(DocumentLimits.Reason.CHARACTERS, "the document is too long");
        } catch (ParseCancelledException many) {
            throw DocumentLimits.beyond(
                    DocumentLimits.Reason.TOKENS, "a document has at most " + DocumentLimits.TOKENS + " tokens");
        }
    }

    /** Without the name of one of several operations nothing runs, and so nothing changes. */
    private static boolean changes(Document document, @Nullable String operationName) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        return operations.stream()
                .filter(operation -> operationName == null || operationName.equals(operation.getName()))
                .anyMatch(operation -> operation.getOperation() == OperationDefinition.Operation.MUTATION);
    }
}
