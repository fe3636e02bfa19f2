package org.handcart.payment.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;

/** HMAC-SHA256 and comparing without telling by the time it takes. */
final class Signatures {

    private Signatures() {}

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(utf8(expected), utf8(given));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** While a secret is rotated the configuration holds two, with a comma between. */
    static List<String> secrets(Secrets secrets, String name) {
        String value = secrets.optional(name)
                .orElseThrow(() -> new CallbackRefused(Reason.UNCHECKABLE, "no webhook secret is configured"));
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    static CallbackRefused notAuthentic(String why) {
        return new CallbackRefused(Reason.NOT_AUTHENTIC, why);
    }
}
