package org.handcart.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.handcart.shared.Ids;
import org.jspecify.annotations.Nullable;

/** The correlation id of the request, on every page to be quoted; {@link FrameFilter} sets it. */
@Named
@RequestScoped
public class Correlation {

    static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern TAKEN_AS_IT_IS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Inject
    HttpServletRequest request;

    public String getId() {
        return of(request);
    }

    /** Empty outside of a page. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    /** Takes the caller's id when it is harmless in a log and in a header, else makes one. */
    static String begin(HttpServletRequest request) {
        String id = choose(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    static String choose(@Nullable String offered) {
        return offered != null && TAKEN_AS_IT_IS.matcher(offered).matches()
                ? offered
                : Ids.next().toString();
    }
}
