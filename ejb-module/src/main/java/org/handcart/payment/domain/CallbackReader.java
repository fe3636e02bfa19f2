package org.handcart.payment.domain;

import java.time.Instant;
import java.util.List;
import org.handcart.payment.GatewayCallback;

/** Checks and reads one gateway's calls to us. Asked outside any transaction: some checks ask the gateway. */
public interface CallbackReader {

    Gateway gateway();

    /**
     * @return at least one event; also those that mean nothing to us
     * @throws CallbackRefused unless the gateway signed all of it for this account
     */
    List<GatewayEvent> read(GatewayAccount account, GatewayCallback callback, Instant now);
}
