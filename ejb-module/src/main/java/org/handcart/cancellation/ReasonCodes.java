package org.handcart.cancellation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The reasons every organisation has until it says otherwise. */
public final class ReasonCodes {

    public static final String CUSTOMER_REQUEST = "CUSTOMER_REQUEST";
    public static final String OUT_OF_STOCK = "OUT_OF_STOCK";
    public static final String QUALITY = "QUALITY";
    public static final String LATE = "LATE";
    public static final String PRICE_ERROR = "PRICE_ERROR";
    public static final String DUPLICATE = "DUPLICATE";
    public static final String FRAUD_SUSPECTED = "FRAUD_SUSPECTED";
    public static final String UNDELIVERABLE = "UNDELIVERABLE";
    public static final String OTHER = "OTHER";

    private static final List<ReasonCode> BUILT_IN = List.of(
            customers(CUSTOMER_REQUEST, "Customer's request", false),
            merchants(OUT_OF_STOCK, "Out of stock"),
            merchants(QUALITY, "Quality"),
            merchants(LATE, "Late"),
            merchants(PRICE_ERROR, "Wrong price"),
            customers(DUPLICATE, "Ordered twice", false),
            new ReasonCode(FRAUD_SUSPECTED, "Fraud suspected", Fault.CUSTOMER, false, Set.of(), false, true),
            merchants(UNDELIVERABLE, "Cannot be delivered"),
            customers(OTHER, "Other", true));

    private static final Map<String, ReasonCode> BY_CODE =
            BUILT_IN.stream().collect(Collectors.toMap(ReasonCode::code, Function.identity()));

    private ReasonCodes() {}

    /** In the order they are shown. */
    public static List<ReasonCode> builtIn() {
        return BUILT_IN;
    }

    public static Optional<ReasonCode> builtIn(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static ReasonCode customers(String code, String title, boolean needsComment) {
        return new ReasonCode(code, title, Fault.CUSTOMER, needsComment, Set.of(), true, true);
    }

    /** A customer who says so would keep discounts by their own word: people of the organisation say it. */
    private static ReasonCode merchants(String code, String title) {
        return new ReasonCode(code, title, Fault.MERCHANT, false, Set.of(), false, true);
    }
}
