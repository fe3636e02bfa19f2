package org.handcart.payment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What happened to a tender in sum, in minor units: the fold of its transactions that succeeded. */
@Embeddable
public class TenderSums {

    @Column(name = "authorised_minor")
    private long authorisedMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    @Column(name = "released_minor")
    private long releasedMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column(name = "charged_back_minor")
    private long chargedBackMinor;

    void authorise(long minor) {
        authorisedMinor = Math.addExact(authorisedMinor, minor);
    }

    void capture(long minor) {
        capturedMinor = Math.addExact(capturedMinor, minor);
    }

    void release(long minor) {
        releasedMinor = Math.addExact(releasedMinor, minor);
    }

    void refund(long minor) {
        refundedMinor = Math.addExact(refundedMinor, minor);
    }

    void chargeBack(long minor) {
        chargedBackMinor = Math.addExact(chargedBackMinor, minor);
    }

    long authorised() {
        return authorisedMinor;
    }

    long captured() {
        return capturedMinor;
    }

    long released() {
        return releasedMinor;
    }

    long refunded() {
        return refundedMinor;
    }

    long chargedBack() {
        return chargedBackMinor;
    }
}
