package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.api.json.MoneyRequest;
import org.handcart.cod.DrawerMovement;

/** Cash put into a drawer or taken out. */
public record DrawerMovementRequest(
        @NotNull DrawerMovement.Type type,
        @NotNull DrawerMovement.Source source,
        @NotNull @Valid MoneyRequest amount,

        @NotNull @Size(min = 1, max = 500) String reason) {}
