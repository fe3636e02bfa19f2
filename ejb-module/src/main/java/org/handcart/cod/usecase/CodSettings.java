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

    public boolean phoneRequired() {
        return phoneRequired;
    }
}
