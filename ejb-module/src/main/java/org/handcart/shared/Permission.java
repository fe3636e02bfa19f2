package org.handcart.shared;

/** One thing a verb may demand of whoever calls it. */
public enum Permission {
    ORDER_PLACE,
    ORDER_READ,
    ORDER_UPDATE,
    ORDER_CANCEL,
    /** Cancel packed units, which needs a store manager's word (D12). */
    CANCEL_OVERRIDE,
    /** Say for which reasons units may be cancelled, and whose fault each is. */
    MODIFY_CANCELLATION_REASONS,
    REFUND,
    /** Agree to what is above another person's limits, or say no (D23). */
    APPROVE_CANCELLATION,
    /** Say how much each role may give back without asking, and what currencies are worth. */
    APPROVAL_LIMITS,
    STORE_CREDIT_GRANT,
    STORE_READ,
    STORE_MAINTAIN,
    PRODUCT_READ,
    PRODUCT_MAINTAIN,
    STOCK_READ,
    STOCK_ADJUST,
    COD_VALIDATE,
    /** Limits, blocks, areas and proofs of phone for cash on delivery. */
    COD_MAINTAIN,
    COD_COLLECT,
    /** Bring forward what a customer disputes, and ask for a due to be given up. Somebody else decides. */
    COD_DISPUTE,
    CASH_READ,
    /** Issue floats, count bags and drawers, take deposits, bring cash to the bank. */
    CASH_HANDLE,
    /** Accept what is missing; never what one has counted oneself. */
    CASH_APPROVE,
    /** Say how much a rider may carry. */
    CASH_POLICY,
    WAREHOUSE_REPORT,
    DELIVERY_REPORT,
    MESSAGES_READ,
    MESSAGES_REDRIVE,
    ORDERS_IMPORT,
    /** Write validation rules, try them and run them over orders of the past. */
    CONFIGURE_RULES,
    /** See how unusual deeds were, and why. */
    RISK_READ,
    /** Stop an order before the warehouse gets it, and let go of one's own hold. */
    ORDER_HOLD,
    /** Let go of anybody's hold, a rule's too. */
    HOLD_RELEASE,
    /** Connect the organisation to payment gateways. */
    GATEWAYS_MAINTAIN,
    /** See and do the tasks of one's role, and of the roles under it. */
    TASK_WORK,
    /** Give a task to a person, or take it from one. */
    TASK_ASSIGN,
    /** Work of the application itself: confirm, release, close, sweep. */
    PROCESS
}
