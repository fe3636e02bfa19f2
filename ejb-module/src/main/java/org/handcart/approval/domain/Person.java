package org.handcart.approval.domain;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Who somebody is, whatever account they come through: {@code key:amy}, {@code Amy} and {@code amy+2@shop.example} of
 * {@code amy@shop.example} are one person. Two accounts taken for one only ever mean that somebody else must agree.
 */
public record Person(String name) {

    public static Person of(String account) {
        String name =
                Normalizer.normalize(account, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        name = name.substring(name.lastIndexOf(':') + 1);
        return new Person(name.replaceFirst("\\+[^@]*(?=@|$)", ""));
    }
}
