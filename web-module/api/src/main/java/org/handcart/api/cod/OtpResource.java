package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.OtpOutcome;
import org.handcart.cod.usecase.SendCode;
import org.handcart.cod.usecase.VerifyCode;
import org.jspecify.annotations.Nullable;

/** Proof that a phone is the customer's. Nothing here is kept for repeats: asking again is another code. */
@Path("/v1/cod/otp")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OtpResource {
    @Inject
    SendCode sendCode;

    @Inject
    VerifyCode verifyCode;

    @Inject
    CurrentActor current;

    /** Where to send a code. */
    public record SendRequest(
            @NotNull @Size(min = 3, max = 40) String phone,

            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
            String country,

            @Nullable @Size(min = 1, max = 100) String customerId) {}

    /** What was entered. */
    public record VerifyRequest(
            @NotNull @Size(min = 3, max = 40) String phone,

            @Nullable @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
            String country,

            @NotNull @Pattern(regexp = "[0-9]{6}", message = "must be six digits")
            String code) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Send a one-time code to a phone",
            view = OtpOutcome.Sent.class,
            refuses = {ProblemType.CODE_REFUSED, ProblemType.TOO_MANY_ATTEMPTS, ProblemType.UNAVAILABLE})
    public Response send(SendRequest request) {
        return reply(sendCode.send(current.actor(), request.phone(), request.country(), request.customerId()));
    }

    @POST
    @Path("/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Enter the code that was sent to a phone",
            view = OtpOutcome.Verified.class,
            refuses = {ProblemType.CODE_REFUSED, ProblemType.TOO_MANY_ATTEMPTS})
    public Response verify(VerifyRequest request) {
        return reply(verifyCode.verify(current.actor(), request.phone(), request.country(), request.code()));
    }

    private static Response reply(OtpOutcome outcome) {
        if (!(outcome instanceof OtpOutcome.Refused refused)) {
            return Replies.ok(outcome);
        }
        ProblemType type = switch (refused.reason()) {
            case TOO_SOON -> ProblemType.TOO_MANY_ATTEMPTS;
            case NOT_SENT -> ProblemType.UNAVAILABLE;
            case PHONE, NO_CODE, WRONG_CODE, CODE_SPENT -> ProblemType.CODE_REFUSED;
        };
        Problem problem = new Problem(type, refused.reason(), refused.detail());
        long wait = refused.retryAfterSeconds();
        throw wait > 0 ? problem.header(HttpHeaders.RETRY_AFTER, Long.toString(wait)) : problem;
    }
}
