package org.handcart.api.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.handcart.api.problem.Failures;
import org.handcart.api.problem.Problems;
import org.handcart.api.security.TokenVerifier;
import org.handcart.shared.idempotency.Answer;

/**
 * Stands in front of requests that change orders. A request that finds a place goes through on its thread; any other
 * is parked, body read, without a thread and without a database connection, and goes on when it is its turn. Beyond the
 * bounds, and after the patience, the answer is 503 with Retry-After and nothing has happened.
 */
@ApplicationScoped
public class Door {
    private static final String PASS = Door.class.getName() + ".pass";

    @Inject
    Places places;

    @Inject
    TokenVerifier tokens;

    @Inject
    Patience patience;

    @Inject
    Problems problems;

    /** First time through: queues what must queue, passes on all else. */
    public void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Pass> needed = pass(request);
        if (needed.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Pass pass = needed.get();
        request.setAttribute(PASS, pass);
        if (pass.runs()) {
            through(request, response, chain);
        } else {
            park(request, response, pass);
        }
    }

    /** Second time, from the queue: the place is ours already, or the waiting was in vain. */
    public void resume(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PASS) instanceof Pass pass && pass.hasExpired()) {
            refuse(response);
        } else {
            through(request, response, chain);
        }
    }

    private void through(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            leave(request);
        }
    }

    /** Gives the place away before the answer is there: for who only waits for somebody outside from now on. */
    public void leave(HttpServletRequest request) {
        if (request.getAttribute(PASS) instanceof Pass pass) {
            pass.leaves();
        }
    }

    private Optional<Pass> pass(HttpServletRequest request) {
        if (!Subject.mayQueue(request)) {
            return Optional.empty();
        }
        // Who is not known is refused behind this door, without a connection.
        Optional<String> caller = tokens.caller(request.getHeader("Authorization"));
        if (caller.isEmpty() || !EarlyBody.read(request)) {
            return Optional.empty();
        }
        return Subject.of(request)
                .map(subject -> new Pass(
                        places.of(subject.lane()),
                        caller.get(),
                        subject.key(),
                        EarlyBody.length(request),
                        patience.deadline()));
    }

    private void park(HttpServletRequest request, HttpServletResponse response, Pass pass) throws IOException {
        AsyncContext parked = request.startAsync();
        parked.setTimeout(0);
        parked.addListener(new Parked(pass));
        if (pass.waits(parked)) {
            patience.watch(pass);
        } else {
            refuse(response);
            parked.complete();
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        Answer answer = problems.answer(Failures.unavailable("too many requests wait; nothing has been changed"));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(answer.body());
    }
}
