package org.handcart.cod.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.UpiSettlement;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;

/** What leaves and enters drawers other than through riders, and the bank's word on it. */
public interface Drawers {

    void add(Actor actor, DrawerMovement movement);

    List<DrawerMovement> movements(Actor actor, String storeCode, LocalDate day);

    /** False when the store has used the slip before. */
    boolean add(Actor actor, BankDeposit deposit);

    /** Locked until the transaction ends. */
    Optional<BankDeposit> deposit(Actor actor, UUID id);

    void confirm(Actor actor, UUID id, Money arrived, String statementLine, Instant at);

    /** Those sent on the day, and those that are still on their way. */
    List<BankDeposit> deposits(Actor actor, String storeCode, LocalDate day);

    void add(Actor actor, UpiSettlement settlement);

    List<UpiSettlement> settlements(Actor actor, String storeCode, LocalDate day);

    /** A line of a bank statement explains one thing; false when it explains another already. */
    boolean explain(Actor actor, String statementLine, UUID explained);
}
