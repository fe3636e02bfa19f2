package org.handcart.cod.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation decides about cash on delivery. */
@ApplicationScoped
public class CodSettings {

    @Inject
    @ConfigProperty(name = "handcart.cod.phone-required", defaultValue = "false")
    boolean phoneRequired;

    @Inject
    @ConfigProperty(name = "handcart.cod.codes-per-minute", defaultValue = "60")
    int codesPerMinute = 60;

    public boolean phoneRequired() {
        return phoneRequired;
    }

    /** One-time codes of an organisation, over all phones. */
    public int codesPerMinute() {
        return codesPerMinute;
    }
}
