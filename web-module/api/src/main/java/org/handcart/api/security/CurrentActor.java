package org.handcart.api.security;

import jakarta.enterprise.context.RequestScoped;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.shared.Actor;
import org.jspecify.annotations.Nullable;

/** Who makes this call; set by {@link TokenFilter} and by nobody else. */
@RequestScoped
public class CurrentActor {
    private @Nullable Actor actor;

    void set(Actor caller) {
        this.actor = caller;
    }

    /** @throws Problem 401 when nobody has been recognised */
    public Actor actor() {
        if (actor == null) {
            throw new Problem(ProblemType.UNAUTHENTICATED, "send a valid access token");
        }
        return actor;
    }
}
