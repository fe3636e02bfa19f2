package org.handcart.validation.domain;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelVariableResolver;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.handcart.order.Address;
import org.handcart.order.Customer;
import org.handcart.shared.Money;
import org.handcart.validation.CustomerHistory;
import org.handcart.validation.OrderDraft;
import org.jspecify.annotations.Nullable;

/**
 * A draft as the values of the variables in {@link DraftTypes}; made once for an order, whatever the number of rules.
 * The customer's history is asked for when the first rule reads it.
 */
public final class DraftValues implements CelVariableResolver {

    private final Map<String, Object> values = new HashMap<>();
    private final Supplier<CustomerHistory> history;

    public DraftValues(OrderDraft draft, Supplier<CustomerHistory> history) {
        this.history = history;
        values.put("order", order(draft));
        values.put("lines", draft.lines().stream().map(DraftValues::line).toList());
        values.put("fees", parts(draft.fees()));
        values.put("discounts", parts(draft.discounts()));
        values.put("tenders", parts(draft.tenders()));
        values.put("customer", customer(draft.customer()));
        values.put("address", address(draft.address()));
        values.put("store", of("code", draft.storeCode(), "zone", draft.zone().getId()));
    }

    @Override
    public Optional<Object> find(String name) {
        if (name.equals("history")) {
            return Optional.of(values.computeIfAbsent(name, asked -> history(history.get())));
        }
        return Optional.ofNullable(values.get(name));
    }

    /** Everything a rule could read, for people: times as text, what is missing as null. */
    public Map<String, @Nullable Object> shown() {
        Map<String, @Nullable Object> shown = new TreeMap<>();
        DraftTypes.VARIABLES
                .keySet()
                .forEach(name -> shown.put(name, shown(find(name).orElse(null))));
        return shown;
    }

    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, @Nullable Object> shown = new TreeMap<>();
            fields.forEach((name, field) -> shown.put(String.valueOf(name), shown(field)));
            return shown;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DraftValues::shown).toList();
        }
        return value == null || value instanceof NullValue ? null : value instanceof Instant ? value.toString() : value;
    }

    private static Map<String, Object> order(OrderDraft draft) {
        ZonedDateTime local = draft.placedAt().atZone(draft.zone());
        Map<String, Object> order = of(
                "channel",
                draft.channel(),
                "externalId",
                draft.externalId(),
                "notes",
                draft.notes(),
                "items",
                draft.items(),
                "discount",
                draft.discount(),
                "fees",
                draft.fee(),
                "tax",
                draft.tax(),
                "total",
                draft.total());
        order.put("currency", draft.total().currency().getCurrencyCode());
        order.put("currencyDigits", (long) draft.total().currency().getDefaultFractionDigits());
        order.put(
                "units",
                draft.lines().stream()
                        .mapToLong(line -> line.quantity().value())
                        .sum());
        order.put("placedAt", draft.placedAt());
        order.put("date", local.toLocalDate().toString());
        order.put("hour", (long) local.getHour());
        order.put("weekday", (long) local.getDayOfWeek().getValue());
        return order;
    }

    private static Map<String, Object> line(OrderDraft.Line line) {
        return of(
                "sku",
                line.sku(),
                "name",
                line.name(),
                "quantity",
                (long) line.quantity().value(),
                "unitPrice",
                line.unitPrice(),
                "gross",
                line.gross(),
                "discount",
                line.discount(),
                "tax",
                line.tax(),
                "total",
                line.total(),
                "inBundle",
                line.inBundle(),
                "categories",
                line.categories());
    }

    private static List<Map<String, Object>> parts(List<OrderDraft.Part> parts) {
        return parts.stream()
                .map(part -> of("type", part.type(), "amount", part.amount()))
                .toList();
    }

    private static Map<String, Object> customer(Customer customer) {
        return of(
                "id",
                customer.externalId(),
                "name",
                customer.name(),
                "phone",
                customer.phone(),
                "email",
                customer.email());
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> values = of(
                "line1",
                address.line1(),
                "line2",
                address.line2(),
                "city",
                address.city(),
                "region",
                address.region(),
                "postalCode",
                address.postalCode(),
                "country",
                address.country());
        // A position is no money: degrees are what a double is for.
        values.put(
                "latitude",
                orNull(address.latitude() == null ? null : address.latitude().doubleValue()));
        values.put(
                "longitude",
                orNull(address.longitude() == null ? null : address.longitude().doubleValue()));
        return values;
    }

    private static Map<String, Object> history(CustomerHistory history) {
        return of(
                "known",
                history.known(),
                "orders",
                (long) history.orders(),
                "cancelled",
                (long) history.cancelled(),
                "spent",
                history.spentMinor());
    }

    private static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), orNull(namesAndValues[i + 1]));
        }
        return map;
    }

    private static Object orNull(@Nullable Object value) {
        if (value instanceof Money money) {
            return money.minor();
        }
        return value == null ? NullValue.NULL_VALUE : value;
    }
}
