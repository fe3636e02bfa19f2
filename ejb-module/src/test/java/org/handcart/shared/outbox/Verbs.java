package org.handcart.shared.outbox;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import org.handcart.shared.verb.VerbGuard;
import org.handcart.testing.Bench;

/** Runs something as a verb, with what stands around verbs in the server. Within {@link Bench#in}. */
final class Verbs {

    private Verbs() {}

    static void run(Bench bench, Runnable work) {
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(
                Verbs.class.getClassLoader(), new Class<?>[] {InvocationContext.class}, (self, method, args) -> {
                    if (method.getName().equals("proceed")) {
                        work.run();
                    }
                    return null;
                });
        try {
            bench.get(VerbGuard.class).guard(call);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
