package org.handcart.catalog;

import java.util.Optional;

/**
 * A Global Trade Item Number: 8, 12, 13 or 14 digits of which the last checks the others. Kept as it is printed, since
 * zeros in front matter; compared padded to 14 digits, so that the same number in another length is the same article.
 */
public record Gtin(String digits) {

    /** What keeps a text from being a GTIN. */
    public enum Fault {
        NOT_DIGITS("has other characters than digits"),
        LENGTH("has not 8, 12, 13 or 14 digits"),
        CHECK_DIGIT("has a wrong check digit");

        private final String sentence;

        Fault(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private static final int LONGEST = 14;
    private static final int WEIGHT = 3;
    private static final int BASE = 10;

    /** @throws IllegalArgumentException for what {@link #fault} finds wrong */
    public Gtin {
        Optional<Fault> fault = fault(digits);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(
                    "GTIN " + digits + " " + fault.get().sentence());
        }
    }

    /** Empty for a GTIN. A wrong one is never repaired: nobody knows which digit was mistaken. */
    public static Optional<Fault> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return Optional.of(Fault.NOT_DIGITS);
            }
        }
        boolean length = switch (text.length()) {
            case 8, 12, 13, LONGEST -> true;
            default -> false;
        };
        if (!length) {
            return Optional.of(Fault.LENGTH);
        }
        int last = text.length() - 1;
        return checkDigit(text.substring(0, last)) == text.charAt(last)
                ? Optional.empty()
                : Optional.of(Fault.CHECK_DIGIT);
    }

    /** Of the digits before it: from the right, every other one counts three times; what is missing to a full ten. */
    public static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            boolean odd = (body.length() - i) % 2 == 1;
            sum += (body.charAt(i) - '0') * (odd ? WEIGHT : 1);
        }
        return (char) ('0' + (BASE - sum % BASE) % BASE);
    }

    /** What to compare. */
    public String gtin14() {
        return "0".repeat(LONGEST - digits.length()) + digits;
    }

    /**
     * False for numbers of restricted circulation, which a shop or a country gives to what it likes: in 13 digits those
     * that begin with 02, 04 or 2, in 8 digits those that begin with 0 or 2.
     */
    public boolean isGlobal() {
        if (digits.length() == 8) {
            return !(digits.startsWith("0") || digits.startsWith("2"));
        }
        String gtin13 = gtin14().substring(1);
        return !(gtin13.startsWith("02") || gtin13.startsWith("04") || gtin13.startsWith("2"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Gtin gtin && gtin14().equals(gtin.gtin14());
    }

    @Override
    public int hashCode() {
        return gtin14().hashCode();
    }
}
