package org.handcart.launcher;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handcart.organisation.Passwords;

/**
 * The organisation {@code demo}: users of every role with the password {@value #PASSWORD}, six stores in Bengaluru with
 * stock, prices and taxes, of which QC-006 gives its customers a quarter of an hour before the warehouse is told and
 * QC-002 has fee rules, three validation rules for all of them, and a shop in London that takes the prices of its channel. Only for trying things out.
 *
 * <p>Loading it again adds what is missing and leaves what is there, so nobody's changes are lost.
 */
public final class DemoOrganisation {

    public static final String CODE = "demo";
    public static final String PASSWORD = "handcart-demo";

    private static final int STOCK_EACH = 500;

    private final Connection owner;
    private final UUID org;
    private final DemoPrices prices = new DemoPrices(this::execute);

    private DemoOrganisation(Connection owner, UUID org) {
        this.owner = owner;
        this.org = org;
    }

    /**
     * In one transaction, all or nothing.
     *
     * @param owner of the schema, which row level security binds as well unless it is a superuser
     */
    public static void load(Connection owner) throws SQLException {
        boolean autoCommit = owner.getAutoCommit();
        owner.setAutoCommit(false);
        try {
            new DemoOrganisation(owner, organisation(owner)).load();
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(autoCommit);
        }
    }

    private static UUID organisation(Connection owner) throws SQLException {
        try (PreparedStatement scope = owner.prepareStatement("select set_config('handcart.scope', 'system', true)")) {
            scope.execute();
        }
        try (PreparedStatement insert = owner.prepareStatement(
                "insert into organisation.organisation (org_id, code, name) values (?, ?, ?) on conflict (code) do nothing")) {
            insert.setObject(1, id("organisation"));
            insert.setString(2, CODE);
            insert.setString(3, "Handcart Demo");
            insert.executeUpdate();
        }
        try (PreparedStatement query =
                owner.prepareStatement("select org_id from organisation.organisation where code = ?")) {
            query.setString(1, CODE);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private void load() throws SQLException {
        try (PreparedStatement enter = owner.prepareStatement("select set_config('handcart.org', ?, true)")) {
            enter.setString(1, org.toString());
            enter.execute();
        }
        users();
        stores();
        prices.taxes();
        prices.promotions();
        categories();
        products();
        bundles();
        stock();
        prices.fees();
        new DemoRules(this::execute).rules();
        upi();
    }

    /** So that riders can show a QR code; the address is nobody's. */
    private void upi() throws SQLException {
        execute("""
                insert into cod.house_policy (org_id, currency, upi_address, upi_name, version)
                values (?, 'INR', ?, ?, 1) on conflict do nothing
                """, "handcart.demo@example", "Handcart Demo");
    }

    private void users() throws SQLException {
        if (has("select 1 from organisation.user_account where org_id = ? limit 1")) {
            return;
        }
        // One hash for all: these passwords are no secret, and each hash takes a while.
        String hash = Passwords.hash(PASSWORD.toCharArray());
        for (String[] user : DemoTable.rows("users")) {
            execute("""
                    insert into organisation.user_account (org_id, id, username, password_hash, roles, stores)
                    values (?, cast(? as uuid), ?, ?, string_to_array(?, ','), string_to_array(?, ','))
                    on conflict do nothing
                    """, id("user/" + user[0]).toString(), user[0], hash, user[1], user[2]);
        }
    }

    private void stores() throws SQLException {
        for (String[] store : DemoTable.rows("stores")) {
            execute("""
                    insert into store.store (org_id, id, code, name, currency, zone, latitude, longitude, radius_km,
                        city, postal_code, country, stock_policy, price_source, cod_limit_minor, release_after_seconds)
                    values (?, cast(? as uuid), ?, ?, ?, ?, cast(nullif(?, '') as numeric),
                        cast(nullif(?, '') as numeric), cast(nullif(?, '') as numeric), ?, nullif(?, ''), ?, ?, ?,
                        cast(nullif(?, '') as bigint), cast(? as integer))
                    on conflict do nothing
                    """, prepend(id("store/" + store[0]).toString(), store));
        }
    }

    private void categories() throws SQLException {
        for (String[] category : DemoTable.rows("categories")) {
            execute(
                    "insert into catalog.category (org_id, code, name) values (?, ?, ?) on conflict do nothing",
                    category[0],
                    category[1]);
        }
    }

    private void products() throws SQLException {
        for (String[] product : DemoTable.rows("products")) {
            if (product(product[0], product[1], product[2], product[3])) {
                execute("""
                        insert into catalog.product_category (org_id, sku, category)
                        select o, s, unnest(string_to_array(c, ',')) from (select cast(? as uuid), ?, ?) as named(o, s, c)
                        """, product[0], product[4]);
            }
        }
    }

    private void bundles() throws SQLException {
        for (String[] bundle : DemoTable.rows("bundles")) {
            if (!product(bundle[0], bundle[1], bundle[2], "")) {
                continue;
            }
            int position = 0;
            for (String component : bundle[3].split(",")) {
                String[] part = component.split(":");
                execute("""
                        insert into catalog.bundle_component (org_id, bundle_sku, position, sku, quantity)
                        values (?, ?, cast(? as int), ?, cast(? as int))
                        """, bundle[0], Integer.toString(++position), part[0], part[1]);
            }
        }
    }

    /** True when it was not there before. */
    private boolean product(String sku, String name, String priceMinor, String taxClass) throws SQLException {
        boolean added = execute(
                "insert into catalog.product (org_id, sku, name, tax_class) values (?, ?, ?, nullif(?, ''))"
                        + " on conflict do nothing",
                sku,
                name,
                taxClass);
        prices.price(sku, priceMinor);
        return added;
    }

    /** As a receipt, so that the ledger adds up to the stock. */
    private void stock() throws SQLException {
        execute(
                """
                with received as (
                    insert into inventory.stock_ledger
                        (org_id, store_code, sku, type, delta_on_hand, delta_reserved, cause, actor)
                    select s.org_id, s.code, p.sku, 'RECEIVE', cast(demo.each as int), 0, 'receive:demo', 'system:demo'
                    from (select cast(? as uuid) as org_id, ? as stores, ? as skus, ? as each) demo
                    join store.store s on s.org_id = demo.org_id and s.code = any(string_to_array(demo.stores, ','))
                    join catalog.product p on p.org_id = demo.org_id and p.sku = any(string_to_array(demo.skus, ','))
                    on conflict (org_id, cause, store_code, sku) do nothing
                    returning org_id, store_code, sku, delta_on_hand
                )
                insert into inventory.stock as s (org_id, store_code, sku, on_hand)
                select org_id, store_code, sku, delta_on_hand from received
                on conflict (org_id, store_code, sku)
                    do update set on_hand = s.on_hand + excluded.on_hand, version = s.version + 1
                """,
                first(DemoTable.rows("stores").stream().filter(store -> "TRACKED".equals(store[10]))),
                first(DemoTable.rows("products").stream()),
                Integer.toString(STOCK_EACH));
    }

    private static String first(Stream<String[]> rows) {
        return rows.map(row -> row[0]).collect(Collectors.joining(","));
    }

    private boolean has(String sql) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(sql)) {
            query.setObject(1, org);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Its first parameter is the organisation. True when it changed something. */
    private boolean execute(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, org);
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 2, parameters[i]);
            }
            return statement.executeUpdate() > 0;
        }
    }

    private static String[] prepend(String first, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    /** The same in every installation, so that loading twice finds what it made. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("handcart/demo/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
