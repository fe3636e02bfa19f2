package org.handcart.cod;

import java.util.List;
import org.handcart.shared.Money;

/** May this be paid at the door, and why (not). */
public record CodValidation(boolean eligible, Money due, List<CodCheck> checks, List<String> alternatives) {}
