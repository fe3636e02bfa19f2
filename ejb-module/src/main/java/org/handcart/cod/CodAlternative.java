package org.handcart.cod;

import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What else would do: pay everything in advance, pay {@code prepay} in advance and the rest at the door, or prove that
 * the phone is theirs.
 *
 * @param prepay for PART_PREPAID only
 */
public record CodAlternative(Kind method, @Nullable Money prepay) {

    public enum Kind {
        PREPAID,
        PART_PREPAID,
        VERIFY_PHONE
    }

    public static CodAlternative of(Kind kind) {
        return new CodAlternative(kind, null);
    }
}
