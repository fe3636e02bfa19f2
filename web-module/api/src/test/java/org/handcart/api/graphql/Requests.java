package org.handcart.api.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handcart.api.json.Readers;
import org.handcart.api.json.StrictTree;
import org.handcart.api.order.OrderLookup;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.Problems;
import org.handcart.order.OrderDetail;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.json.Json;

/** Everything between the transport and the verbs, without orders. */
final class Requests {
    private final GraphQlRequests requests = new GraphQlRequests();

    Requests() {
        requests.orders = new OrderFields();
        requests.orders.lookup = new NoOrders();
        requests.cancellations = new CancellationFields();
        requests.cancellations.lookup = requests.orders.lookup;
        requests.cancellations.reader = Readers.reader();
        requests.loaders = new Loaders();
        requests.errors = new Errors();
        requests.errors.problems = new QuietProblems();
        requests.introspection = true;
        requests.read();
    }

    Requests withoutIntrospection() {
        requests.introspection = false;
        return this;
    }

    GraphQlAnswer answer(String query) {
        return answer(query, Map.of());
    }

    GraphQlAnswer answer(String query, Map<String, Object> variables) {
        return requests.answer(new GraphQlCall(query, null, new HashMap<>(variables)), true);
    }

    GraphQlAnswer safely(String query) {
        return requests.answer(new GraphQlCall(query, null, Map.of()), false);
    }

    GraphQlAnswer named(String query, String operation, boolean mayChange) {
        return requests.answer(new GraphQlCall(query, operation, Map.of()), mayChange);
    }

    /** The body as a client reads it. */
    static JsonNode json(GraphQlAnswer answer) {
        return StrictTree.parse(Json.write(answer.body()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static final class NoOrders extends OrderLookup {
        @Override
        public Optional<OrderDetail> find(String idOrNumber) {
            return Optional.empty();
        }
    }

    private static final class QuietProblems extends Problems {
        @Override
        public Answer answer(Problem problem, Throwable thrown) {
            return new Answer(
                    problem.type().status(), Map.of(), Json.write(problem.document("/graphql", "c-1")), false);
        }
    }
}
