package org.handcart.shared.outbox;

/** Text of a poison message as PostgreSQL can keep it. */
final class DeadLetterText {

    private DeadLetterText() {}

    /** PostgreSQL refuses the character 0 and halves of a surrogate pair; both become the replacement character. */
    static String storable(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, '\uFFFD');
            }
        }
        return out == null ? text : out.toString();
    }
}
