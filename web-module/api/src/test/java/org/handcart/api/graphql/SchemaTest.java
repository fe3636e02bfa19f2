package org.handcart.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handcart.cancellation.CancellationStatus;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderStatus;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final GraphQLSchema schema = ExecutableSchema.of(new OrderFields(), new CancellationFields());

    /** Clients generate code from the file in {@code docs}. */
    @Test
    void theDocumentIsTheSchema() throws Exception {
        assertThat(Files.readString(Path.of("../../docs/schema.graphqls"))).isEqualTo(ExecutableSchema.text());
    }

    /** S1, section 3.1, word by word; C12 adds fields beside the floats. */
    @Test
    void holdsTheTypesOfTheSource() {
        assertThat(types("PartialCancellation"))
                .containsAllEntriesOf(Map.of(
                        "id", "ID!",
                        "orderId", "String!",
                        "status", "CancellationStatus!",
                        "items", "[CancellationItem!]!",
                        "refundAmount", "Float!",
                        "refundMethod", "RefundMethod!",
                        "reason", "String",
                        "createdAt", "DateTime!",
                        "completedAt", "DateTime",
                        "refund", "Money!"));
        assertThat(types("CancellationItem"))
                .containsAllEntriesOf(Map.of(
                        "orderLineId", "String!",
                        "cancelledQuantity", "Int!",
                        "refundAmount", "Float!",
                        "item", "Item!",
                        "refund", "Money!"));
        assertThat(values("CancellationStatus")).contains("PROCESSING", "COMPLETED", "FAILED", "CANCELLED");
        GraphQLFieldDefinition cancel = schema.getMutationType().getField("cancelPartialQuantity");
        assertThat(GraphQLTypeUtil.simplePrint(cancel.getType())).isEqualTo("PartialCancellation!");
        assertThat(cancel.getArguments().stream()
                        .limit(4)
                        .map(argument -> argument.getName() + ": " + GraphQLTypeUtil.simplePrint(argument.getType())))
                .containsExactly(
                        "orderId: String!",
                        "items: [CancellationItemInput!]!",
                        "reason: String",
                        "refundMethod: RefundMethod");
    }

    @Test
    void everyFloatIsADeprecatedMirror() {
        List<String> floats = objects()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(field -> GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapAll(field.getType()))
                        .equals("Float"))
                .peek(field -> assertThat(field.isDeprecated()).isTrue())
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertThat(floats).containsOnly("refundAmount").hasSize(2);
    }

    @Test
    void enumsAreThoseOfTheDomain() {
        assertThat(values("OrderStatus")).isEqualTo(names(OrderStatus.values()));
        assertThat(values("RefundMethod")).isEqualTo(names(RefundMethod.values()));
        assertThat(values("BundleMode")).isEqualTo(names(BundleMode.values()));
        Set<String> statuses = new HashSet<>(names(CancellationStatus.values()));
        statuses.add("CANCELLED");
        assertThat(values("CancellationStatus")).isEqualTo(statuses);
    }

    @Test
    void everyFieldOfAnOrderHasASource() {
        Set<String> sources = new HashSet<>(OrderNode.ofRow().keySet());
        sources.addAll(OrderNode.ofView().keySet());
        sources.add("cancellations");

        assertThat(types("Order").keySet()).isEqualTo(sources);
    }

    @Test
    void everyListSaysHowLongItMayBe() {
        List<String> silent = objects()
                .flatMap(type -> type.getFieldDefinitions().stream()
                        .filter(field ->
                                GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof graphql.schema.GraphQLList)
                        .filter(field -> ListSize.of(field).isEmpty())
                        .map(field -> type.getName() + "." + field.getName()))
                .toList();

        assertThat(silent).isEmpty();
    }

    /** What the arguments become is bound by the record that a body of the REST API is bound by. */
    @Test
    void everyArgumentOfAChangeIsKnownToTheRequest() {
        Set<String> known = Arrays.stream(
                        org.handcart.api.cancellation.CancelPartialRequest.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());
        known.add("orderId");
        for (GraphQLFieldDefinition field : List.of(
                schema.getMutationType().getField("cancelPartialQuantity"),
                schema.getQueryType().getField("previewCancellation"))) {
            assertThat(known)
                    .containsAll(field.getArguments().stream()
                            .map(argument -> argument.getName())
                            .toList());
        }
        GraphQLInputObjectType item = (GraphQLInputObjectType) schema.getType("CancellationItemInput");
        assertThat(item.getFields()).extracting("name").containsExactlyInAnyOrder("orderLineId", "quantity");
    }

    private Stream<GraphQLObjectType> objects() {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("__"))
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast);
    }

    private Map<String, String> types(String name) {
        return ((GraphQLObjectType) schema.getType(name))
                .getFieldDefinitions().stream()
                        .collect(Collectors.toMap(
                                GraphQLFieldDefinition::getName,
                                field -> GraphQLTypeUtil.simplePrint(field.getType())));
    }

    private Set<String> values(String name) {
        return ((GraphQLEnumType) schema.getType(name))
                .getValues().stream().map(GraphQLEnumValueDefinition::getName).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
