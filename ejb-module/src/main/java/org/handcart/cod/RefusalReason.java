package org.handcart.cod;

/** Why something was not taken at the door. Whose fault it is decides what the customer gets back (D5, D7). */
public enum RefusalReason {
    CHANGED_MIND(false),
    NO_MONEY(false),
    NOT_AT_HOME(false),
    /** Needs a comment. */
    OTHER(false),
    DAMAGED(true),
    WRONG_ITEM(true),
    QUALITY(true),
    EXPIRED(true),
    LATE(true);

    private final boolean merchantFault;

    RefusalReason(boolean merchantFault) {
        this.merchantFault = merchantFault;
    }

    public boolean isMerchantFault() {
        return merchantFault;
    }
}
