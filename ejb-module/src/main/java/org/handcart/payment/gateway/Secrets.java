package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Secrets by the name of the configuration value that holds them: environment, server variables or a mounted file,
 * never the database. Read anew each time, so that a rotated one needs no restart where the source is live.
 */
@ApplicationScoped
class Secrets {

    /** @throws Missing when no name is given or nothing is configured under it */
    public String value(@Nullable String name) {
        return optional(name)
                .orElseThrow(() -> new Missing(
                        name == null
                                ? "the account names no configuration value for its secret"
                                : "nothing is configured under " + name));
    }

    /** Empty when no name is given or nothing is configured under it. */
    public Optional<String> optional(@Nullable String name) {
        return name == null || name.isBlank()
                ? Optional.empty()
                : ConfigProvider.getConfig()
                        .getOptionalValue(name, String.class)
                        .filter(value -> !value.isBlank());
    }

    /** The installation lacks a secret. */
    static final class Missing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }
}
