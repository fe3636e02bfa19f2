package org.handcart.shared;

import static org.handcart.shared.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What a person or an application is to an organisation, and what that allows. Deny unless listed here. */
public enum Role {
    STORE_STAFF(ORDER_READ, STORE_READ, PRODUCT_READ, STOCK_READ, STOCK_ADJUST, TASK_WORK),
    STORE_MANAGER(
            ORDER_PLACE,
            ORDER_READ,
            ORDER_UPDATE,
            ORDER_CANCEL,
            RISK_READ,
            ORDER_HOLD,
            HOLD_RELEASE,
            CANCEL_OVERRIDE,
            APPROVE_CANCELLATION,
            STORE_READ,
            PRODUCT_READ,
            STOCK_READ,
            STOCK_ADJUST,
            COD_VALIDATE,
            COD_DISPUTE,
            CASH_READ,
            CASH_HANDLE,
            CASH_APPROVE,
            TASK_WORK,
            TASK_ASSIGN),
    REGIONAL_MANAGER(
            ORDER_PLACE,
            ORDER_READ,
            ORDER_UPDATE,
            ORDER_CANCEL,
            RISK_READ,
            ORDER_HOLD,
            HOLD_RELEASE,
            CONFIGURE_RULES,
            CANCEL_OVERRIDE,
            MODIFY_CANCELLATION_REASONS,
            APPROVE_CANCELLATION,
            STORE_READ,
            STORE_MAINTAIN,
            PRODUCT_READ,
            PRODUCT_MAINTAIN,
            STOCK_READ,
            STOCK_ADJUST,
            COD_VALIDATE,
            COD_DISPUTE,
            COD_MAINTAIN,
            CASH_READ,
            CASH_APPROVE,
            CASH_POLICY,
            MESSAGES_READ,
            MESSAGES_REDRIVE,
            ORDERS_IMPORT,
            STORE_CREDIT_GRANT,
            TASK_WORK,
            TASK_ASSIGN),
    /** Issues and counts the riders' cash and the drawer. Whoever counts does not approve. */
    CASHIER(ORDER_READ, STORE_READ, CASH_READ, CASH_HANDLE, TASK_WORK),
    CUSTOMER_SERVICE_AGENT(
            ORDER_READ,
            ORDER_UPDATE,
            ORDER_CANCEL,
            ORDER_HOLD,
            REFUND,
            STORE_READ,
            PRODUCT_READ,
            STOCK_READ,
            COD_VALIDATE,
            COD_DISPUTE,
            TASK_WORK),
    SUPERVISOR(
            ORDER_READ,
            ORDER_UPDATE,
            ORDER_CANCEL,
            RISK_READ,
            ORDER_HOLD,
            HOLD_RELEASE,
            CANCEL_OVERRIDE,
            APPROVE_CANCELLATION,
            REFUND,
            STORE_READ,
            PRODUCT_READ,
            STOCK_READ,
            COD_VALIDATE,
            COD_DISPUTE,
            COD_MAINTAIN,
            CASH_READ,
            STORE_CREDIT_GRANT,
            TASK_WORK,
            TASK_ASSIGN),
    DELIVERY_PARTNER(DELIVERY_REPORT, COD_COLLECT, STORE_READ),
    PARTNER_API(
            ORDER_PLACE,
            ORDER_READ,
            ORDER_UPDATE,
            ORDER_CANCEL,
            STORE_READ,
            PRODUCT_READ,
            STOCK_READ,
            COD_VALIDATE,
            WAREHOUSE_REPORT,
            DELIVERY_REPORT),
    SYSTEM_ADMIN(EnumSet.allOf(Permission.class)),
    /** The application itself: listeners, sweepers, the relay. Never given to a person. */
    SYSTEM(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this(EnumSet.of(first, rest));
    }

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
