package org.handcart.api.admission;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Watches a parked request: whatever ends it, its place is given on. */
final class Parked implements AsyncListener {
    private final Pass pass;

    Parked(Pass pass) {
        this.pass = pass;
    }

    /** Never: the container has no timeout for it, because its own would race with the turn that has just come. */
    @Override
    public void onTimeout(AsyncEvent event) {
        pass.ends();
    }

    @Override
    public void onError(AsyncEvent event) {
        pass.ends();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        pass.ends();
    }

    /** It is parked once. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        pass.ends();
    }
}
