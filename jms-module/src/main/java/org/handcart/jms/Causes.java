package org.handcart.jms;

/** A failure in one text: every cause once, outermost first. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    static String text(Throwable failed) {
        StringBuilder out = new StringBuilder();
        String last = "";
        int depth = 0;
        for (Throwable cause = failed; cause != null && depth < DEEPEST; cause = cause.getCause(), depth++) {
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (depth == 0 || !saysTheSame(last, message)) {
                out.append(depth == 0 ? "" : ", caused by ")
                        .append(cause.getClass().getSimpleName())
                        .append(message.isEmpty() ? "" : ": ")
                        .append(message);
                last = message;
            }
        }
        return out.toString();
    }

    /** Wrappers repeat what they wrap, with something before or behind it. */
    private static boolean saysTheSame(String outer, String inner) {
        return !outer.isEmpty() && !inner.isEmpty() && (outer.contains(inner) || inner.contains(outer));
    }

    /** Our own refusals explain themselves; anything else is a defect and wants its stack trace. */
    static boolean isDefect(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.handcart.")) {
                return false;
            }
        }
        return true;
    }
}
