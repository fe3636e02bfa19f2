package org.handcart.architecture.planted.order.domain;

import jakarta.ejb.Stateless;
import jakarta.ws.rs.GET;
import java.time.Instant;
import org.handcart.architecture.planted.order.usecase.Verb;

/** Offends: rules know no verbs; carry no behaviour of the container; contexts know no HTTP; time; double. */
@Stateless
public class Rule {
    Verb verb = new Verb();

    @GET
    public double amount() {
        return Instant.now().getEpochSecond();
    }
}
