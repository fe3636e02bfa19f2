package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.dispatch.DoorRefusalCommand;
import org.handcart.dispatch.DoorRefusalOutcome;
import org.handcart.dispatch.usecase.RefuseAtDoor;
import org.handcart.shared.idempotency.Answer;

/** The customer does not take something at the door. */
@Path("/v1/cod/refuse")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CodRefuseResource {
    @Inject
    RefuseAtDoor refuseAtDoor;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @Inject
    Clock clock;

    /** The new due at once, a task to bring the goods back, and the payment for the rest when it comes along. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Refuse goods at the door, all of them or some",
            status = 201,
            view = RefusalView.class,
            refuses = {
                ProblemType.NOT_REFUSABLE,
                ProblemType.UNKNOWN_VERSION,
                ProblemType.CONFLICT,
                ProblemType.REFUND_EXCEEDS_CAPTURED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response refuse(CodRefuseRequest request) {
        idempotent.requireKey();
        DoorRefusalCommand command = request.command(clock.instant());
        return Replies.response(idempotent.run(
                "POST /cod/refuse",
                true,
                () -> refuseAtDoor
                        .refuse(current.actor(), command)
                        .fold(done -> Replies.answer(201, RefusalView.of(done)), this::refused)));
    }

    private Answer refused(DoorRefusalOutcome.Refused refused) {
        Problem problem = new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail());
        if (!refused.possible().isEmpty()) {
            problem.with("items", refused.possible());
        }
        return problems.answer(problem);
    }
}
