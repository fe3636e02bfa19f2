package org.handcart.api.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** {@code /api/orders…} is {@code /api/v1/orders…}, as the source documents write it. */
@Provider
@PreMatching
@Priority(100)
@ApplicationScoped
public class AliasFilter implements ContainerRequestFilter {
    private static final String ALIAS = "/orders";

    @Override
    public void filter(ContainerRequestContext call) {
        UriInfo uri = call.getUriInfo();
        String path = uri.getPath(false);
        String absolute = path.startsWith("/") ? path : "/" + path;
        if (absolute.equals(ALIAS) || absolute.startsWith(ALIAS + "/")) {
            String query = uri.getRequestUri().getRawQuery();
            String target = uri.getBaseUri().getRawPath().replaceAll("/$", "") + "/v1" + absolute;
            call.setRequestUri(uri.getBaseUri(), URI.create(query == null ? target : target + "?" + query));
        }
    }
}
