package org.handcart.api.webhook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is for: {@code /{gateway}/{organisation}/{account}}, and in an installation of one organisation also
 * {@code /{gateway}/{account}}, where {@code refunds} and {@code notifications} mean the account that is named like the
 * gateway.
 *
 * @param organisation null: the only one there is
 */
record WebhookAddress(String gateway, @Nullable String organisation, String account) {

    private static final Set<String> GATEWAYS = Set.of("stripe", "adyen", "paypal", "razorpay");
    private static final Set<String> USUAL = Set.of("refunds", "notifications");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Empty for what can be nobody's address. */
    static Optional<WebhookAddress> of(@Nullable String path) {
        if (path == null || !path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> parts = List.of(path.substring(1).split("/", -1));
        if (parts.size() < 2
                || parts.size() > 3
                || !GATEWAYS.contains(parts.get(0))
                || !parts.stream().allMatch(part -> CODE.matcher(part).matches())) {
            return Optional.empty();
        }
        String gateway = parts.get(0);
        String last = parts.get(parts.size() - 1);
        return Optional.of(
                parts.size() == 3
                        ? new WebhookAddress(gateway, parts.get(1), last)
                        : new WebhookAddress(gateway, null, USUAL.contains(last) ? gateway : last));
    }
}
