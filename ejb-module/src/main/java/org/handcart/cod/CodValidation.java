package org.handcart.cod;

import java.util.List;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * May this be paid at the door, and why (not).
 *
 * @param due rounded to cash
 * @param phone in E.164; null when there is none that could be dialled
 * @param alternatives empty when it is eligible
 */
public record CodValidation(
        boolean eligible,
        Money due,
        @Nullable String phone,
        List<CodCheck> checks,
        List<CodAlternative> alternatives) {}
