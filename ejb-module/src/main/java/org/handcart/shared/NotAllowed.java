package org.handcart.shared;

/** The actor lacks a permission (HTTP 403). The transaction is rolled back. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(Actor actor, Permission permission) {
        super(actor.name() + " may not " + permission);
    }
}
