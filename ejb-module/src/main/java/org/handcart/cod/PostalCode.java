package org.handcart.cod;

import java.util.Locale;

/** A postal code of a country, without spaces and in capitals, so that one area has one spelling. */
public record PostalCode(String country, String code) {

    public PostalCode {
        country = country.strip().toUpperCase(Locale.ROOT);
        code = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return country + " " + code;
    }
}
