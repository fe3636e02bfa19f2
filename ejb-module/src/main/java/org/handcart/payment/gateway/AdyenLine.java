package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** The line to Adyen with its own breaker, bulkhead, timeout and retries. */
@ApplicationScoped
class AdyenLine extends Line {

    @Override
    @Timeout(value = 8, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 10, delayUnit = ChronoUnit.SECONDS)
    @Bulkhead(8)
    @Retry(
            maxRetries = 2,
            delay = 300,
            jitter = 200,
            maxDuration = 30,
            durationUnit = ChronoUnit.SECONDS,
            retryOn = {NotReached.class, NoAnswer.class, TimeoutException.class})
    public Reply send(HttpRequest request, Trace trace) {
        return exchange(request, trace);
    }
}
