package org.handcart.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.api.http.Call;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Denies by default: every path needs a bearer token, except the two that give one. The identity comes from the
 * Authorization header of this very request and from nowhere else: no cookie, no query, no single sign-on of the
 * console next door.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TokenFilter implements ContainerRequestFilter {
    private static final Set<String> OPEN = Set.of("v1/auth/token", "v1/auth/refresh");
    private static final String SCHEME = "Bearer ";

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    TokenVerifier verifier;

    @Override
    public void filter(ContainerRequestContext call) {
        String path = call.getUriInfo().getPath(false);
        if (OPEN.contains(path.startsWith("/") ? path.substring(1) : path)) {
            return;
        }
        String token = token(call).orElseThrow(() -> refused("send an access token as Authorization: Bearer", null));
        AccessClaims claims =
                verifier.verify(token).orElseThrow(() -> refused("the access token is not valid", "invalid_token"));
        current.set(claims.actor(Call.correlationId(request)));
    }

    private static Optional<String> token(ContainerRequestContext call) {
        List<String> headers = call.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return headers == null || headers.size() != 1 ? Optional.empty() : token(headers.get(0));
    }

    static Optional<String> token(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static Problem refused(String detail, @Nullable String error) {
        String challenge = "Bearer realm=\"handcart\"" + (error == null ? "" : ", error=\"" + error + "\"");
        return new Problem(ProblemType.UNAUTHENTICATED, detail).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }
}
