package org.handcart.api.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.handcart.api.admission.EarlyBody;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/** Bounds what is read: at most 1 MiB, counted and not only announced, not compressed, UTF-8. */
@Provider
@Priority(Priorities.ENTITY_CODER)
@ApplicationScoped
public class BodyFilter implements ContainerRequestFilter {
    static final int MAX_BYTES = EarlyBody.MAX_BYTES;

    @Inject
    CallBody callBody;

    @Inject
    HttpServletRequest request;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext call) throws IOException {
        String encoding = call.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "a body with Content-Encoding is not read");
        }
        MediaType type = call.getMediaType();
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw new Problem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "bodies are read in UTF-8 only");
        }
        if (resource.getResourceMethod().isAnnotationPresent(StreamedBody.class)) {
            return;
        }
        if (announced(call) > MAX_BYTES) {
            throw tooLarge();
        }
        Optional<byte[]> early = EarlyBody.of(request);
        byte[] body = early.isPresent() ? early.get() : call.getEntityStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        callBody.take(body);
        call.setEntityStream(new ByteArrayInputStream(body));
    }

    /** The announced length, also where it does not fit an int; 0 when nothing is announced. */
    private static long announced(ContainerRequestContext call) {
        String length = call.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.chars().allMatch(c -> c >= '0' && c <= '9') || length.isEmpty()) {
            return 0;
        }
        return length.length() > 10 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    private static Problem tooLarge() {
        return new Problem(ProblemType.BODY_TOO_LARGE, "a body has at most " + MAX_BYTES + " bytes");
    }
}
