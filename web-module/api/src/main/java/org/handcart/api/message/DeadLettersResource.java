package org.handcart.api.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.shared.idempotency.Answer;
import org.handcart.shared.outbox.DeadLetter;
import org.handcart.shared.outbox.DeadLetterId;
import org.handcart.shared.outbox.DeadLetterPage;
import org.handcart.shared.outbox.DeadLetters;
import org.handcart.shared.outbox.ResolveOutcome;
import org.jspecify.annotations.Nullable;

/** Messages the broker gave up on: read, send again as they are or mended, or put away. */
@Path("/v1/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {
    private static final String LIST = "dead-letters";

    @Inject
    DeadLetters letters;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @GET
    @Answers(value = "List dead letters", view = DeadLetterView.Page.class)
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        DeadLetterPage page = letters.list(
                current.actor(),
                status == null ? null : Params.constant("status", status, DeadLetter.Status.class),
                position(after),
                Params.limit(limit));
        DeadLetterPage.Position last = page.next();
        return Replies.ok(new DeadLetterView.Page(
                page.items().stream().map(DeadLetterView.Row::of).toList(),
                last == null
                        ? null
                        : Cursor.of(LIST, last.arrivedAt(), last.id().value())));
    }

    private static DeadLetterPage.@Nullable Position position(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(LIST, after);
        return new DeadLetterPage.Position(place.at(), new DeadLetterId(place.id()));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read a dead letter", view = DeadLetterView.class)
    public Response get(@PathParam("id") String id) {
        DeadLetter letter = letters.find(current.actor(), new DeadLetterId(Params.id(id)));
        if (letter == null) {
            throw Problem.notFound();
        }
        return Replies.ok(DeadLetterView.of(letter));
    }

    @POST
    @Path("/{id}/redrive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Send a dead letter again, as it came or mended",
            view = DeadLetterView.class,
            refuses = {
                ProblemType.ALREADY_RESOLVED,
                ProblemType.NOT_REDRIVABLE,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED
            })
    public Response redrive(@PathParam("id") String id, RedriveRequest request) {
        DeadLetterId letter = new DeadLetterId(Params.id(id));
        return idempotent.respond(
                "POST /dead-letters/{id}/redrive",
                () -> answer(letters.redrive(current.actor(), letter, request.payload(), request.comment())));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Put a dead letter away",
            view = DeadLetterView.class,
            refuses = {ProblemType.ALREADY_RESOLVED, ProblemType.STILL_RUNNING, ProblemType.KEY_REUSED})
    public Response discard(@PathParam("id") String id, DiscardRequest request) {
        DeadLetterId letter = new DeadLetterId(Params.id(id));
        return idempotent.respond(
                "POST /dead-letters/{id}/discard",
                () -> answer(letters.discard(current.actor(), letter, request.comment())));
    }

    private Answer answer(ResolveOutcome outcome) {
        return outcome.fold(
                resolved -> Replies.answer(200, DeadLetterView.of(resolved.letter())),
                refused -> problems.answer(
                        new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail())));
    }
}
