package org.handcart.delivery;

/** The return task cannot take this step, or the figures do not fit it. Changes nothing. */
public class ReturnRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReturnRefused(String detail) {
        super(detail);
    }
}
