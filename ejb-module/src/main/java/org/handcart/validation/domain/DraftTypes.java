package org.handcart.validation.domain;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names a rule may use and their types; {@link DraftValues} fills exactly these. Money is {@code int}, in minor
 * units of {@code order.currency}. What may be missing is there with the value {@code null}.
 */
final class DraftTypes implements CelTypeProvider {

    private static final CelType TEXT = SimpleType.STRING;
    private static final CelType TEXT_OR_NULL = NullableType.create(SimpleType.STRING);
    private static final CelType NUMBER = SimpleType.INT;

    static final StructType LINE = struct(
            "Line",
            fields("sku", TEXT, "name", TEXT, "quantity", NUMBER, "unitPrice", NUMBER, "gross", NUMBER),
            fields(
                    "discount",
                    NUMBER,
                    "tax",
                    NUMBER,
                    "total",
                    NUMBER,
                    "inBundle",
                    SimpleType.BOOL,
                    "categories",
                    ListType.create(TEXT)));

    static final StructType PART = struct("Part", fields("type", TEXT, "amount", NUMBER));

    static final StructType STORE = struct("Store", fields("code", TEXT, "zone", TEXT));

    static final StructType CUSTOMER = struct(
            "Customer", fields("id", TEXT_OR_NULL, "name", TEXT_OR_NULL, "phone", TEXT_OR_NULL, "email", TEXT_OR_NULL));

    static final StructType ADDRESS = struct(
            "Address",
            fields("line1", TEXT_OR_NULL, "line2", TEXT_OR_NULL, "city", TEXT_OR_NULL, "region", TEXT_OR_NULL),
            fields("postalCode", TEXT_OR_NULL, "country", TEXT_OR_NULL),
            fields("latitude", NullableType.create(SimpleType.DOUBLE)),
            fields("longitude", NullableType.create(SimpleType.DOUBLE)));

    static final StructType HISTORY =
            struct("History", fields("known", SimpleType.BOOL, "orders", NUMBER, "cancelled", NUMBER, "spent", NUMBER));

    static final StructType ORDER = struct(
            "Order",
            fields("channel", TEXT, "externalId", TEXT_OR_NULL, "notes", TEXT_OR_NULL, "currency", TEXT),
            fields("currencyDigits", NUMBER, "items", NUMBER, "discount", NUMBER, "fees", NUMBER, "tax", NUMBER),
            fields("total", NUMBER, "units", NUMBER, "placedAt", SimpleType.TIMESTAMP),
            fields("date", TEXT, "hour", NUMBER, "weekday", NUMBER));

    private static final ImmutableList<CelType> STRUCTS =
            ImmutableList.of(ORDER, LINE, PART, STORE, CUSTOMER, ADDRESS, HISTORY);

    /** The variables a rule may use. */
    static final Map<String, CelType> VARIABLES = variables();

    private static Map<String, CelType> variables() {
        Map<String, CelType> all = new LinkedHashMap<>();
        all.put("order", ORDER);
        all.put("lines", ListType.create(LINE));
        all.put("fees", ListType.create(PART));
        all.put("discounts", ListType.create(PART));
        all.put("tenders", ListType.create(PART));
        all.put("customer", CUSTOMER);
        all.put("address", ADDRESS);
        all.put("store", STORE);
        all.put("history", HISTORY);
        return all;
    }

    @Override
    public ImmutableCollection<CelType> types() {
        return STRUCTS;
    }

    @Override
    public Optional<CelType> findType(String name) {
        return STRUCTS.stream().filter(type -> type.name().equals(name)).findFirst();
    }

    @SafeVarargs
    private static StructType struct(String name, Map<String, CelType>... parts) {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (Map<String, CelType> part : parts) {
            fields.putAll(part);
        }
        // The dot keeps the type's name from being taken for a variable's.
        return StructType.create(
                "handcart." + name,
                ImmutableSet.copyOf(fields.keySet()),
                field -> Optional.ofNullable(fields.get(field)));
    }

    private static Map<String, CelType> fields(Object... namesAndTypes) {
        Map<String, CelType> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put((String) namesAndTypes[i], (CelType) namesAndTypes[i + 1]);
        }
        return fields;
    }
}
