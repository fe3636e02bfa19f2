package org.handcart.architecture.planted.order.usecase;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.Queue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.handcart.architecture.planted.order.persistence.JpaThings;

/** Offends: storage is imported; JMS; verbs take an actor; division; constant time; injected fields. */
@Stateless
public class Verb {
    @Inject
    public JpaThings things;

    Queue queue;

    public BigDecimal third(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(3), RoundingMode.HALF_UP);
    }

    public boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
