package org.handcart.validation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one order.
 *
 * @param finding null when the order keeps the rule
 * @param values everything the rule could read
 */
public record TestResult(boolean broken, @Nullable Finding finding, Map<String, @Nullable Object> values) {}
