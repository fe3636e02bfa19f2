package org.handcart.approval.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.handcart.order.Customer;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * The names a customer goes by: their number at the channel, telephone and e-mail, each written in one way. Two orders
 * that share one of them are the same customer's. Only digests are kept, so that erasing a customer leaves nothing.
 */
public final class PartyKeys {

    /** National numbers differ in how they begin; the last digits are the subscriber's. */
    private static final int SUBSCRIBER_DIGITS = 9;

    private PartyKeys() {}

    /** Sorted; empty for a customer nobody knows anything of. */
    public static List<String> of(OrgId org, Customer customer, @Nullable String also) {
        SortedSet<String> keys = new TreeSet<>();
        add(keys, org.value(), "id", customer.externalId());
        add(keys, org.value(), "id", also);
        add(keys, org.value(), "phone", subscriber(customer.phone()));
        add(keys, org.value(), "email", mailbox(customer.email()));
        return List.copyOf(keys);
    }

    private static void add(SortedSet<String> keys, UUID org, String kind, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            String text = org + "|" + kind + "|" + value.strip().toLowerCase(Locale.ROOT);
            keys.add(digest(text));
        }
    }

    private static @Nullable String subscriber(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^0-9]", "");
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
    }

    /** Without what is behind a plus sign: it all arrives in one mailbox. */
    private static @Nullable String mailbox(@Nullable String email) {
        return email == null ? null : email.replaceFirst("\\+[^@]*@", "@");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
