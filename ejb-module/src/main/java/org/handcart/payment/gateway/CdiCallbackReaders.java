package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.handcart.payment.domain.CallbackReader;
import org.handcart.payment.domain.CallbackReaders;
import org.handcart.payment.domain.Gateway;

/** Every reader in this package is a bean and known by its {@link CallbackReader#gateway()}. */
@ApplicationScoped
class CdiCallbackReaders implements CallbackReaders {

    @Inject
    @Any
    Instance<CallbackReader> readers;

    @Override
    public Optional<CallbackReader> of(Gateway gateway) {
        return readers.stream().filter(reader -> reader.gateway() == gateway).findFirst();
    }
}
