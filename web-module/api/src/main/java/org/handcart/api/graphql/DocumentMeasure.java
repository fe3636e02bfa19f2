package org.handcart.api.graphql;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Measures a document before it is validated: validation alone can cost more than an answer. Each fragment is measured
 * once, so the time grows with the text and not with what it would unfold to. Fields that the schema does not know count
 * as one; validation refuses them.
 */
final class DocumentMeasure {
    private static final int MOST_OF_A_PAGE = 100;

    private final GraphQLSchema schema;
    private final Map<String, @Nullable Object> variables;
    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, DocumentSize> measured = new HashMap<>();
    private final Map<String, Integer> changes = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private DocumentMeasure(GraphQLSchema schema, Document document, Map<String, @Nullable Object> variables) {
        this.schema = schema;
        this.variables = variables;
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity(), (one, other) -> one));
    }

    /** @throws Problem 400 when a limit is exceeded, when fragments are circular, and for several changes in one document */
    static void check(GraphQLSchema schema, Document document, Map<String, @Nullable Object> variables) {
        DocumentLimits.check(of(schema, document, variables));
    }

    /** All of its operations together. @throws Problem as {@link #check}, but for the figures */
    static DocumentSize of(GraphQLSchema schema, Document document, Map<String, @Nullable Object> variables) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        DocumentLimits.within(
                operations.size(), DocumentLimits.OPERATIONS, DocumentLimits.Reason.OPERATIONS, "operations");
        DocumentMeasure measure = new DocumentMeasure(schema, document, variables);
        // Also a fragment that nobody uses is validated, and may be circular.
        measure.fragments.keySet().forEach(measure::fragment);
        DocumentSize all = DocumentSize.NOTHING;
        for (OperationDefinition operation : operations) {
            all = all.and(measure.operation(operation));
        }
        return all;
    }

    private DocumentSize operation(OperationDefinition operation) {
        boolean change = operation.getOperation() == OperationDefinition.Operation.MUTATION;
        if (change && rootFields(operation.getSelectionSet()) > 1) {
            throw DocumentLimits.beyond(
                    DocumentLimits.Reason.SEVERAL_CHANGES,
                    "an operation makes one change at most; send each with an Idempotency-Key of its own");
        }
        GraphQLObjectType root = change ? schema.getMutationType() : schema.getQueryType();
        return selections(operation.getSelectionSet(), root)
                .withDirectives(operation.getDirectives().size());
    }

    /** Whatever name they go by and whichever fragment holds them; the figure saturates. Fragments are known to end. */
    private int rootFields(SelectionSet set) {
        int count = 0;
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                count += field.getName().startsWith("__") ? 0 : 1;
            } else if (selection instanceof InlineFragment inline) {
                count += rootFields(inline.getSelectionSet());
            } else if (selection instanceof FragmentSpread spread) {
                count += rootFieldsOfFragment(spread.getName());
            }
            count = Math.min(count, DocumentLimits.FIELDS);
        }
        return count;
    }

    private int rootFieldsOfFragment(String name) {
        Integer known = changes.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? 0 : known;
        }
        int count = rootFields(fragment.getSelectionSet());
        changes.put(name, count);
        return count;
    }

    private DocumentSize selections(@Nullable SelectionSet set, @Nullable GraphQLObjectType parent) {
        DocumentSize sum = DocumentSize.NOTHING;
        if (set == null) {
            return sum;
        }
        for (Selection<?> selection : set.getSelections()) {
            sum = sum.and(selection(selection, parent));
        }
        return sum;
    }

    private DocumentSize selection(Selection<?> selection, @Nullable GraphQLObjectType parent) {
        if (selection instanceof Field field) {
            return field(field, parent);
        }
        if (selection instanceof InlineFragment inline) {
            GraphQLObjectType type = inline.getTypeCondition() == null
                    ? parent
                    : type(inline.getTypeCondition().getName());
            return selections(inline.getSelectionSet(), type)
                    .withDirectives(inline.getDirectives().size());
        }
        FragmentSpread spread = (FragmentSpread) selection;
        return fragment(spread.getName()).withDirectives(spread.getDirectives().size());
    }

    private DocumentSize field(Field field, @Nullable GraphQLObjectType parent) {
        GraphQLFieldDefinition known = parent == null ? null : definition(parent, field.getName());
        GraphQLObjectType type = known == null
                ? null
                : GraphQLTypeUtil.unwrapAll(known.getType()) instanceof GraphQLObjectType object ? object : null;
        return selections(field.getSelectionSet(), type)
                .under(
                        field.getAlias() != null,
                        field.getDirectives().size(),
                        known == null ? 1 : elements(field, known));
    }

    private @Nullable GraphQLFieldDefinition definition(GraphQLObjectType parent, String name) {
        if (name.equals("__schema") && parent == schema.getQueryType()) {
            return schema.getIntrospectionSchemaFieldDefinition();
        }
        if (name.equals("__type") && parent == schema.getQueryType()) {
            return schema.getIntrospectionTypeFieldDefinition();
        }
        return parent.getFieldDefinition(name);
    }

    private long elements(Field field, GraphQLFieldDefinition known) {
        return ListSize.of(known)
                .map(size -> size.argument() == null ? size.assumed() : asked(field, size.argument(), size.assumed()))
                .orElse(1L);
    }

    /** What the argument says, where it is one that the field will take. */
    private long asked(Field field, String argument, long assumed) {
        Value<?> value = field.getArguments().stream()
                .filter(given -> given.getName().equals(argument))
                .<Value<?>>map(Argument::getValue)
                .findFirst()
                .orElse(null);
        if (value instanceof IntValue number) {
            return clamp(number.getValue());
        }
        if (value instanceof VariableReference reference) {
            return variables.get(reference.getName()) instanceof Number number
                    ? clamp(BigInteger.valueOf(number.longValue()))
                    : MOST_OF_A_PAGE;
        }
        return assumed;
    }

    private static long clamp(BigInteger asked) {
        return asked.min(BigInteger.valueOf(MOST_OF_A_PAGE)).max(BigInteger.ONE).longValue();
    }

    private DocumentSize fragment(String name) {
        DocumentSize known = measured.get(name);
        if (known != null) {
            return known;
        }
        FragmentDefinition fragment = fragments.get(name);
        if (fragment == null) {
            return DocumentSize.NOTHING;
        }
        if (!open.add(name)) {
            throw new Problem(ProblemType.GRAPHQL_INVALID, "a fragment contains itself");
        }
        DocumentSize size = selections(
                        fragment.getSelectionSet(),
                        type(fragment.getTypeCondition().getName()))
                .withDirectives(fragment.getDirectives().size());
        open.remove(name);
        measured.put(name, size);
        return size;
    }

    private @Nullable GraphQLObjectType type(String name) {
        return schema.getType(name) instanceof GraphQLObjectType object ? object : null;
    }
}
