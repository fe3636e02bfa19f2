package org.handcart.api.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/** Refuses headers that ask to treat one method as another: what a proxy allowed as POST stays a POST. */
@Provider
@PreMatching
@Priority(200)
@ApplicationScoped
public class MethodOverrideFilter implements ContainerRequestFilter {
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    @Override
    public void filter(ContainerRequestContext call) {
        for (String header : OVERRIDES) {
            if (call.getHeaders().containsKey(header)) {
                String detail = "is not obeyed here; use the method itself";
                throw new Problem(
                        ProblemType.INVALID_HEADER,
                        null,
                        header + " " + detail,
                        List.of(FieldFault.of(header, detail)));
            }
        }
    }
}
