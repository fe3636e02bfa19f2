package org.handcart.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.handcart.api.http.Params;
import org.handcart.api.problem.Problem;

/** The scalar {@code DateTime}: an instant by the rules of the REST API's parameters. */
final class Moments implements Coercing<Instant, String> {
    static final String NAME = "DateTime";

    static GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar().name(NAME).coercing(new Moments()).build();
    }

    @Override
    public String serialize(Object instant, GraphQLContext context, Locale locale) {
        return instant.toString();
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        try {
            return read(input);
        } catch (Problem notOne) {
            throw new CoercingParseValueException(notOne.getMessage());
        }
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        try {
            return read(input instanceof StringValue text ? text.getValue() : input);
        } catch (Problem notOne) {
            throw new CoercingParseLiteralException(notOne.getMessage());
        }
    }

    @Override
    public Value<?> valueToLiteral(Object instant, GraphQLContext context, Locale locale) {
        return StringValue.newStringValue(instant.toString()).build();
    }

    private static Instant read(Object input) {
        if (input instanceof Instant instant) {
            return instant;
        }
        if (input instanceof String text) {
            return Objects.requireNonNull(Params.instant(NAME, text));
        }
        throw Problem.parameter(NAME, "must be a time of RFC 3339");
    }
}
