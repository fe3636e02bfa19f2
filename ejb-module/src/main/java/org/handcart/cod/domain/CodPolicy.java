package org.handcart.cod.domain;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for cash on delivery (D33).
 *
 * @param limit of the store; null: none
 * @param phoneRequired whether an order without a phone number is refused
 */
public record CodPolicy(@Nullable Money limit, boolean phoneRequired) {}
