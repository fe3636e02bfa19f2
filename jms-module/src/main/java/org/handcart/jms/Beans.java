package org.handcart.jms;

import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Verbs, looked up when they are needed. A listener must not have them injected: one whose injection fails is created
 * again and again, and its messages never reach the dead letters.
 */
final class Beans {

    private static final String MODULE = "java:app/handcart-ejb/";

    private Beans() {}

    static <T> T get(Class<T> verb) {
        try {
            return verb.cast(InitialContext.doLookup(MODULE + verb.getSimpleName()));
        } catch (NamingException missing) {
            throw new IllegalStateException("no bean " + verb.getName(), missing);
        }
    }
}
