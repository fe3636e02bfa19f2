package org.handcart.cod;

/** The file is no list of postal codes, or a rule for areas cannot be. Changes nothing. */
public class AreasRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AreasRefused(String detail) {
        super(detail);
    }
}
