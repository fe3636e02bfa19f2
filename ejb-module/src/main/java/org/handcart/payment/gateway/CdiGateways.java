package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.domain.PaymentGateway;

/** Every adapter in this package is a bean and known by its {@link PaymentGateway#gateway()}. */
@ApplicationScoped
class CdiGateways implements Gateways {

    @Inject
    @Any
    Instance<PaymentGateway> adapters;

    @Override
    public PaymentGateway of(Gateway gateway) {
        return adapters.stream()
                .filter(adapter -> adapter.gateway() == gateway)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no adapter for " + gateway));
    }
}
