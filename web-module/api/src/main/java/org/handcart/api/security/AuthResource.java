package org.handcart.api.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import org.handcart.organisation.Rotated;
import org.handcart.organisation.SignedIn;
import org.handcart.organisation.usecase.RefreshTokens;
import org.handcart.organisation.usecase.SignIn;

/** The two doors that are open to everybody: a token for a password, a token for a refresh token. */
@Path("/v1/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
    /** Who asks. */
    public record TokenRequest(
            @NotNull @Size(min = 1, max = 100) String organisation,
            @NotNull @Size(min = 1, max = 100) String username,
            @NotNull @Size(min = 1, max = 1024) String password) {}

    /** The names are those of OAuth. */
    public record RefreshRequest(
            @NotNull @Size(min = 1, max = 512) String refresh_token) {}

    /** What OAuth calls a token response. */
    public record TokenView(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") String refreshToken) {}

    @Inject
    SignIn signIn;

    @Inject
    RefreshTokens refreshTokens;

    @Inject
    TokenIssuer issuer;

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Get a token for a password",
            view = TokenView.class,
            refuses = {ProblemType.SIGN_IN_REFUSED, ProblemType.TOO_MANY_ATTEMPTS})
    public Response token(TokenRequest request) {
        SignedIn user = signIn.signIn(request.organisation(), request.username(), request.password())
                .orElseThrow(() -> refused("organisation, username or password is wrong"));
        return answer(user, refreshTokens.issue(user));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Get a token for a refresh token, which is used up by it",
            view = TokenView.class,
            refuses = ProblemType.SIGN_IN_REFUSED)
    public Response refresh(RefreshRequest request) {
        Rotated rotated = refreshTokens
                .rotate(request.refresh_token())
                .orElseThrow(() -> refused("the refresh token is unknown, expired, used or revoked"));
        return answer(rotated.signedIn(), rotated.newToken());
    }

    private Response answer(SignedIn user, String refreshToken) {
        return Replies.ok(new TokenView(issuer.issue(user), "Bearer", TokenIssuer.LIFETIME.toSeconds(), refreshToken));
    }

    private static Problem refused(String detail) {
        return new Problem(ProblemType.SIGN_IN_REFUSED, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"handcart\"");
    }
}
