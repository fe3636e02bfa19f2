package org.handcart.api.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of problem the API answers with. The slug is part of the contract and never changes; {@code
 * docs/problems.md} lists them all and a test compares.
 */
public enum ProblemType {
    MALFORMED_JSON(400, "The body is not the JSON this operation reads"),
    INVALID_REQUEST(400, "Fields of the request are not valid"),
    INVALID_PARAMETER(400, "A parameter of the address is not valid"),
    INVALID_HEADER(400, "A header is not valid"),
    IDEMPOTENCY_KEY_REQUIRED(400, "This operation needs an Idempotency-Key"),
    GRAPHQL_INVALID(400, "The GraphQL document is not valid"),
    GRAPHQL_LIMIT(400, "The GraphQL document asks for too much"),

    UNAUTHENTICATED(401, "No valid access token"),
    SIGN_IN_REFUSED(401, "The credentials are not right"),
    FORBIDDEN(403, "The caller lacks the right"),
    SECOND_PERSON_NEEDED(403, "Somebody else must decide this"),
    ABOVE_OWN_LIMIT(403, "The amount is above the limits of who would agree to it"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The address does not know this method"),
    NOT_ACCEPTABLE(406, "The answer is JSON only"),

    CONFLICT(409, "The state has moved on"),
    DUPLICATE_ORDER(409, "The channel has sent this order before"),
    STILL_RUNNING(409, "The first request with this key is still running"),
    OUT_OF_STOCK(409, "There is not enough stock"),
    NOT_CANCELLABLE(409, "The units cannot be cancelled"),
    NOT_RETURNABLE(409, "The goods cannot come back"),
    TOO_LATE(409, "It is too late for this change"),
    NOT_HOLDABLE(409, "The hold cannot be placed or released"),
    NOT_COLLECTABLE(409, "The cash cannot be collected"),
    CASH_REFUSED(409, "The cash cannot be moved like this now"),
    NOT_REFUSABLE(409, "The goods cannot be refused at this door"),
    NOT_PAYABLE(409, "The refund is not one that a person pays out now"),
    ALREADY_DECIDED(409, "Somebody has decided it, or the time is over"),
    TASK_REFUSED(409, "The task cannot be moved like this now"),
    ANSWER_REFUSED(409, "The warehouse's part cannot be decided like this now"),
    ALREADY_RESOLVED(409, "The message has been dealt with"),

    STALE_VERSION(412, "The version is not the current one"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type or encoding is not read here"),

    AMOUNT_NOT_EXACT(422, "The amount has more digits than its currency"),
    UNKNOWN_CURRENCY(422, "The currency is unknown, or not the store's"),
    UNKNOWN_STORE(422, "The store is unknown"),
    STORE_CLOSED(422, "The store takes no orders"),
    NO_STORE_NEARBY(422, "No store delivers to this address"),
    UNKNOWN_PRODUCT(422, "A product is unknown"),
    NO_PRICE(422, "A product has no price"),
    PRICE_NOT_ALLOWED(422, "This store does not take prices from the order"),
    TOTAL_MISMATCH(422, "The total is not the expected one"),
    DISCOUNT_NOT_APPLICABLE(422, "A discount does not apply"),
    DISCOUNT_MISMATCH(422, "A discount is not what the order says"),
    NEGATIVE_TOTAL(422, "The total would be below zero"),
    CODE_REFUSED(422, "The one-time code does not hold"),
    COD_NOT_ELIGIBLE(422, "This order cannot be paid at the door"),
    TENDERS_REFUSED(422, "The tenders do not fit the order"),
    CASH_COUNT_REFUSED(422, "The cash cannot be counted like this"),
    CREDIT_REFUSED(422, "Store credit cannot be given like this"),
    REASON_REFUSED(422, "The reason for cancelling does not hold"),
    REFUND_EXCEEDS_CAPTURED(422, "More than what was paid cannot be refunded"),
    PRODUCT_REFUSED(422, "The product cannot be like this"),
    PRICE_REFUSED(422, "The price cannot be like this"),
    TAX_REFUSED(422, "The tax class cannot be like this"),
    PROMOTION_REFUSED(422, "The promotion cannot be like this"),
    LIMIT_REFUSED(422, "The limit or the rate cannot be like this"),
    FEE_REFUSED(422, "The fee rule cannot be like this"),
    RULE_REFUSED(422, "The rule cannot be like this"),
    RULE(422, "The order breaks a rule of the organisation"),
    STORE_REFUSED(422, "The store cannot be like this"),
    IMPORT_REFUSED(422, "The file cannot be imported"),
    AREAS_REFUSED(422, "The areas cannot be like this"),
    EVENT_REFUSED(422, "The report can never be taken in"),
    NOT_REDRIVABLE(422, "The message cannot be sent again like this"),
    RETURN_REFUSED(422, "The goods that came back cannot be told like this"),
    STOCK_REFUSED(422, "The stock change makes no sense"),
    UNKNOWN_COMPONENT(422, "A component of the bundle is unknown"),
    UNKNOWN_VERSION(422, "The version of the amount due is unknown"),
    KEY_REUSED(422, "The Idempotency-Key was used with another request"),

    PRECONDITION_REQUIRED(428, "This operation needs If-Match"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts; wait"),
    INTERNAL(500, "Something is wrong on our side"),
    UNAVAILABLE(503, "A part we need is away; try again");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public URI uri() {
        return URI.create("urn:problem:handcart:" + slug());
    }
}
