package org.handcart.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.handcart.launcher.DemoOrganisation;
import org.handcart.organisation.Passwords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I10: two organisations, and neither sees the other, by the filter of the queries and by row level security, each alone. */
class TenantsIT extends OnBuiltEar {
    private final String other = "other-" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID otherId = UUID.randomUUID();

    private Client stranger;
    private Shop shop;
    private LiveOrder order;

    @BeforeEach
    void twoOrganisations() throws SQLException {
        try (Connection owner = handcart.database().asOwner()) {
            execute(owner, "select set_config('handcart.scope', 'system', false)");
            execute(
                    owner,
                    "insert into organisation.organisation (org_id, code, name) values (?, ?, 'Other')",
                    otherId,
                    other);
            execute(
                    owner,
                    "insert into organisation.user_account (org_id, id, username, password_hash, roles)"
                            + " values (?, ?, 'admin', ?, '{SYSTEM_ADMIN}')",
                    otherId,
                    UUID.randomUUID(),
                    Passwords.hash(DemoOrganisation.PASSWORD.toCharArray()));
        }
        stranger = nobody().as(other, "admin");
        shop = Shop.thatHolds(admin());
        order = shop.order475().placed();
    }

    @Test
    void aStrangersAdministratorFindsNothingOfOurs() {
        assertStrangerFindsNothing();
    }

    /** Row level security is gone: what is left is that every query asks for its own organisation. */
    @Test
    void theFilterOfTheQueriesHoldsWithoutRowLevelSecurity() throws SQLException {
        rowLevelSecurity("disable");
        try {
            assertStrangerFindsNothing();
            assertStrangerTouchesNothing();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    private void rowLevelSecurity(String to) throws SQLException {
        try (Connection owner = handcart.database().asOwner()) {
            execute(owner, """
                    do $$ declare one record; begin
                        for one in select relnamespace::regnamespace as place, relname as name from pg_class
                                where relforcerowsecurity and relkind = 'r' loop
                            execute format('alter table %%I.%%I %s row level security', one.place, one.name);
                        end loop;
                    end $$""".formatted(to));
        }
    }

    private void assertStrangerFindsNothing() {
        Answer ours = order.read();
        String cancellation = order.cancel(1, 1).expect(201).text("/cancellationId");

        for (String path : List.of(
                order.path(),
                "/api/v1/orders/" + ours.text("/orderNumber"),
                order.path() + "/timeline",
                order.path() + "/notifications",
                order.path() + "/transitions",
                order.path() + "/cancellations",
                order.path() + "/goodwill",
                order.path() + "/payments",
                order.path() + "/cancellable",
                order.path() + "/cancellations/" + cancellation,
                "/api/v1/tasks/" + cancellation,
                "/api/v1/approvals/" + cancellation,
                "/api/v1/wms/contradictions/" + cancellation,
                "/api/v1/stores/" + shop.code(),
                "/api/v1/cancellation-reasons?storeCode=" + shop.code(),
                "/api/v1/cancellation-windows/stores/" + shop.code(),
                "/api/v1/risk-policies/stores/" + shop.code(),
                "/api/v1/products?storeCode=" + shop.code(),
                "/api/v1/inventory/" + shop.code() + "/" + shop.milk())) {
            stranger.get(path).send().expectProblem(404, "not-found");
        }
        for (String list :
                List.of("orders", "stores", "dead-letters", "imports", "risk/assessments", "tasks", "approvals")) {
            assertThat(stranger.get("/api/v1/" + list).send().expect(200).at("/items"))
                    .as(list)
                    .isEmpty();
        }
        assertThat(stranger.get("/api/v1/cod/riders/rider/cash").send().body()).doesNotContain("475.00");
    }

    @Test
    void aStrangerCannotTouchWhatTheyDoNotSee() {
        assertStrangerTouchesNothing();
    }

    private void assertStrangerTouchesNothing() {
        String line = order.line(1);
        Answer before = order.read();

        stranger.patch(order.path())
                .ifMatch(1)
                .json("{\"notes\":\"mine\"}")
                .send()
                .expectProblem(404, "not-found");
        stranger.delete(order.path() + "?reason=CUSTOMER_REQUEST")
                .newKey()
                .send()
                .expectProblem(404, "not-found");
        stranger.post(order.path() + "/cancel-partial")
                .newKey()
                .json("{\"items\":[{\"orderLineId\":\"%s\",\"quantity\":1}],\"reason\":\"FRAUD_SUSPECTED\"}"
                        .formatted(line))
                .send()
                .expectProblem(404, "not-found");
        stranger.post(order.path() + "/goodwill").newKey().json("""
                        {"amount":{"amount":"1.00","currency":"INR"},"reason":"LATE","comment":"late"}""").send().expectProblem(404, "not-found");
        stranger.post("/api/v1/refunds/" + UUID.randomUUID() + "/retry")
                .newKey()
                .json("{\"comment\":\"again\"}")
                .send()
                .expectProblem(404, "not-found");
        Answer graphql = stranger.post("/graphql")
                .newKey()
                .json("""
                        {"query":"mutation { cancelPartialQuantity(orderId: \\"%s\\", items: [{orderLineId: \\"%s\\", quantity: 1}], reason: \\"FRAUD_SUSPECTED\\") { id } }"}
                        """.formatted(order.id(), line))
                .send()
                .expect(200);
        assertThat(graphql.text("/errors/0/extensions/code")).isEqualTo("not-found");
        stranger.post("/api/v1/approvals/" + UUID.randomUUID() + "/approve")
                .newKey()
                .json("{\"comment\":\"mine\"}")
                .send()
                .expectProblem(404, "not-found");
        stranger.post(order.path() + "/cancellations/" + UUID.randomUUID() + "/answer")
                .newKey()
                .json("{\"stopped\":[],\"comment\":\"mine\"}")
                .send()
                .expectProblem(404, "not-found");
        stranger.post("/api/v1/cod/confirm")
                .newKey()
                .json("""
                        {"orderId":"%s","riderId":"admin","collected":{"amount":"475.00","currency":"INR"},"codVersion":1,"method":"CASH"}
                        """.formatted(order.id()))
                .send()
                .expectProblem(404, "not-found");
        stranger.post("/api/v1/orders")
                .newKey()
                .json(shop.order475().json())
                .send()
                .expectProblem(422, "unknown-store");

        assertThat(order.read().body()).isEqualTo(before.body());
    }

    @Test
    void theTokenDecidesWhoseDataItIs() {
        stranger.get(order.path())
                .header("X-Org-Id", DEMO)
                .header("X-Organisation", DEMO)
                .send()
                .expectProblem(404, "not-found");
    }

    @Test
    void twoOrganisationsUseTheSameKeyAndTheSameNames() {
        Draft draft = shop.order().line(shop.milk(), 1);
        draft.call().idempotencyKey("same").send();
        stranger.put("/api/v1/stores/" + shop.code())
                .json("{\"name\":\"Same code\",\"currency\":\"INR\",\"zone\":\"Asia/Kolkata\",\"country\":\"IN\"}")
                .send()
                .expect(201);

        stranger.post("/api/v1/orders")
                .idempotencyKey("same")
                .json(draft.json())
                .send()
                .expectProblem(422, "unknown-product");
    }

    /** The query filter is gone: this asks for everything, as the application's role, in the stranger's organisation. */
    @Test
    void rowLevelSecurityHoldsWithoutTheFilterOfTheQueries() throws SQLException {
        try (Connection application = handcart.database().asApplication()) {
            assertThat(orders(application)).as("without an organisation").isZero();
            execute(application, "select set_config('handcart.org', ?, false)", otherId.toString());
            assertThat(orders(application)).as("in the other organisation").isZero();
            assertThat(changed(application)).isZero();
        }
        try (Rows ours = Rows.of(handcart.database(), DEMO)) {
            assertThat(ours.number("select count(*) from ordering.orders where id = cast(? as uuid)", order.id()))
                    .isEqualTo(1);
        }
    }

    private long orders(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from ordering.orders where id = cast(? as uuid)")) {
            query.setString(1, order.id());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private int changed(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ordering.orders set notes = 'mine' where id = cast(? as uuid)")) {
            update.setString(1, order.id());
            return update.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
