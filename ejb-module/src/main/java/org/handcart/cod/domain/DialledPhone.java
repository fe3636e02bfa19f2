package org.handcart.cod.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as somebody gave it.
 *
 * @param e164 null when it was not given, or is no number that could be dialled
 * @param trouble why not; null when it is right or was not given
 */
public record DialledPhone(@Nullable String e164, @Nullable String trouble) {

    private static final DialledPhone NONE = new DialledPhone(null, null);

    /** @param country of the number when it begins with no country code */
    public static DialledPhone read(@Nullable String given, @Nullable String country) {
        if (given == null || given.isBlank()) {
            return NONE;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(given, country);
            return numbers.isValidNumber(number)
                    ? new DialledPhone(numbers.format(number, PhoneNumberFormat.E164), null)
                    : new DialledPhone(null, "There is no such phone number.");
        } catch (NumberParseException unreadable) {
            return new DialledPhone(null, "The phone number cannot be read: %s.".formatted(unreadable.getErrorType()));
        }
    }

    public boolean wasGiven() {
        return e164 != null || trouble != null;
    }
}
