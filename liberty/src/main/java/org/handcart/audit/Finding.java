package org.handcart.audit;

/**
 * A row that breaks an invariant.
 *
 * @param organisation its code
 * @param subject the row: what it is and its key
 * @param detail what it says and what it should say, amounts in minor units
 */
public record Finding(Check check, String organisation, String subject, String detail) {
    @Override
    public String toString() {
        return "%s %s [%s] %s: %s".formatted(check.invariant(), check.name(), organisation, subject, detail);
    }
}
