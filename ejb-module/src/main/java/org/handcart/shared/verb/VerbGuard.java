package org.handcart.shared.verb;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Permission;

/**
 * Stands in front of every verb, whichever door it is called through (HTTP, JMS, console, timer): checks the actor
 * against {@link Requires}, and opens exactly the actor's organisation to row level security for the rest of the
 * transaction. One of several permissions is enough; an empty list is any actor of the organisation.
 *
 * <p>When the outermost verb of a transaction has done its work, what was collected on the way is written ({@link
 * VerbEnd}).
 *
 * <p>Bound to every session bean in {@code ejb-jar.xml}. A method that takes no {@link Actor} passes unchecked but sees
 * no rows, because without an organisation row level security shows none.
 */
public class VerbGuard {

    @Inject
    Tenancy tenancy;

    @Inject
    VerbEnd end;

    @AroundInvoke
    public Object guard(InvocationContext call) throws Exception {
        Object[] parameters = call.getParameters();
        if (parameters != null && parameters.length > 0 && parameters[0] instanceof Actor actor) {
            check(call, actor);
            tenancy.enter(actor.org());
        }
        end.enter();
        try {
            Object answer = call.proceed();
            end.done();
            return answer;
        } finally {
            end.leave();
        }
    }

    private static void check(InvocationContext call, Actor actor) {
        Requires requires = call.getMethod().getAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException(call.getMethod() + " takes an actor but requires no permission");
        }
        Permission[] permissions = requires.value();
        if (permissions.length > 0 && Arrays.stream(permissions).noneMatch(actor::may)) {
            throw new NotAllowed(actor, permissions[0]);
        }
    }
}
