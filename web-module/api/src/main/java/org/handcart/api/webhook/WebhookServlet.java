package org.handcart.api.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handcart.api.http.Call;
import org.handcart.organisation.Organisation;
import org.handcart.organisation.usecase.OrganisationQueries;
import org.handcart.payment.CallbackOutcome;
import org.handcart.payment.GatewayCallback;
import org.handcart.payment.usecase.TakeGatewayCallback;
import org.handcart.shared.Actor;

/**
 * {@code POST /webhooks/{gateway}/{organisation}/{account}}. A servlet and no resource, because the signature is over
 * the bytes as they came and no access token is asked for. Whose call it is says the address alone, never the body.
 *
 * <p>200 when all of it is stored; 4xx when it never will be; 5xx when the gateway shall try again.
 */
@WebServlet(urlPatterns = "/webhooks/*")
public class WebhookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    static final int MAX_BYTES = 1 << 20;

    @Inject
    transient TakeGatewayCallback takeGatewayCallback;

    @Inject
    transient OrganisationQueries organisations;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<WebhookAddress> address = WebhookAddress.of(request.getPathInfo());
        if (address.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<Organisation> organisation = organisation(address.get());
        if (organisation.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Actor actor = Actor.system(
                organisation.get().id(), "webhook:" + address.get().gateway(), Call.correlationId(request));
        CallbackOutcome outcome = takeGatewayCallback.take(
                actor, address.get().gateway(), address.get().account(), new GatewayCallback(headers(request), body));
        int status = status(outcome);
        if (status != HttpServletResponse.SC_OK) {
            response.sendError(status);
            return;
        }
        // The word that Adyen waits for; the others look at the status alone.
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write("[accepted]");
    }

    private Optional<Organisation> organisation(WebhookAddress address) {
        if (address.organisation() != null) {
            return organisations.find(address.organisation());
        }
        List<Organisation> all = organisations.all();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Without those that came more than once. */
    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            List<String> values = Collections.list(request.getHeaders(name));
            if (values.size() == 1) {
                headers.put(name, values.get(0));
            }
        }
        return headers;
    }

    static int status(CallbackOutcome outcome) {
        return outcome.fold(kept -> HttpServletResponse.SC_OK, refused -> switch (refused.reason()) {
            case UNKNOWN_ACCOUNT -> HttpServletResponse.SC_NOT_FOUND;
            case NOT_AUTHENTIC, OUT_OF_TIME -> HttpServletResponse.SC_UNAUTHORIZED;
            case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
            case UNCHECKABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        });
    }
}
