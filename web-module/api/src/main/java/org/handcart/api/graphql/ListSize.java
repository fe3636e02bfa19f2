package org.handcart.api.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directive {@code @listSize} of the schema: how many elements a field is expected to answer. */
record ListSize(long assumed, @Nullable String argument) {
    static final String NAME = "listSize";

    static Optional<ListSize> of(GraphQLFieldDefinition field) {
        return Optional.ofNullable(field.getAppliedDirective(NAME)).map(ListSize::read);
    }

    private static ListSize read(GraphQLAppliedDirective directive) {
        Integer assumed = directive.getArgument("assumed").getValue();
        String argument = directive.getArgument("argument").getValue();
        return new ListSize(assumed, argument);
    }
}
