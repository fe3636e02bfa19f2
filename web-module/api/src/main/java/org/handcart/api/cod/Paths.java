package org.handcart.api.cod;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.handcart.api.problem.Problem;

/** Names of riders in addresses. */
final class Paths {
    private static final int LONGEST_RIDER_ID = 64;

    private Paths() {}

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws Problem 404 for what cannot be a rider */
    static String rider(String given) {
        boolean fits = !given.isBlank()
                && given.length() <= LONGEST_RIDER_ID
                && given.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            throw Problem.notFound();
        }
        return given;
    }
}
