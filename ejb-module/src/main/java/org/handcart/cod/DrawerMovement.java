package org.handcart.cod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.handcart.shared.Money;

/** Cash put into a drawer, or taken out, for something else than riders and orders. */
public record DrawerMovement(
        UUID id,
        String storeCode,
        LocalDate businessDay,
        Type type,
        Source source,
        Money amount,
        String reason,
        String movedBy,
        Instant movedAt) {

    /** In or out. */
    public enum Type {
        PAY_IN,
        PAY_OUT
    }

    /** Where it comes from, or what it is for. */
    public enum Source {
        /** Change from the bank. Cash goes to the bank with a slip instead: see {@link BankDeposit}. */
        BANK,
        PETTY_CASH
    }
}
