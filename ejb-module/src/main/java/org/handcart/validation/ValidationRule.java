package org.handcart.validation;

import java.time.Instant;

/** A rule in one version, and who made it so. */
public record ValidationRule(RuleDefinition definition, long version, String changedBy, Instant changedAt) {}
