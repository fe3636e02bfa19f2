package org.handcart.payment;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** How a part is paid; the one without an amount takes the rest. */
public record TenderRequest(String type, @Nullable Money amount) {}
