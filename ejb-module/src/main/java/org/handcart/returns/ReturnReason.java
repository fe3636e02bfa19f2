package org.handcart.returns;

/** Why goods come back; OTHER needs a comment. */
public enum ReturnReason {
    CHANGED_MIND,
    NOT_AS_DESCRIBED,
    QUALITY,
    WRONG_ITEM,
    LATE,
    OTHER;

    /** The merchant caused it: no restocking fee, and what is kept keeps its discounts (D5, D24). */
    public boolean isMerchantFault() {
        return switch (this) {
            case NOT_AS_DESCRIBED, QUALITY, WRONG_ITEM, LATE -> true;
            case CHANGED_MIND, OTHER -> false;
        };
    }
}
