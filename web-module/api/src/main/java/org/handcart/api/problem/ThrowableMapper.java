package org.handcart.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The last stop of everything a resource, a filter or the container of resources throws. */
@Provider
@ApplicationScoped
public class ThrowableMapper implements ExceptionMapper<Throwable> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(Throwable thrown) {
        Problem problem = Failures.problemOf(thrown);
        problems.log(problem, thrown);
        return problems.response(problem);
    }
}
