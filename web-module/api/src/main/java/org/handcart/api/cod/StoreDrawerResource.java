package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.ListView;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.BankDeposit;
import org.handcart.cod.CashPolicy;
import org.handcart.cod.DrawerMovement;
import org.handcart.cod.UpiSettlement;
import org.handcart.cod.usecase.BringToBank;
import org.handcart.cod.usecase.MoveDrawerCash;
import org.handcart.cod.usecase.SetCashPolicy;
import org.handcart.cod.usecase.SettleUpi;
import org.handcart.shared.Money;
import org.jspecify.annotations.Nullable;

/** What moves a store's drawer, and how much its riders may carry. */
@Path("/v1/cod/stores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StoreDrawerResource {
    @Inject
    MoveDrawerCash moveDrawerCash;

    @Inject
    BringToBank bringToBank;

    @Inject
    SettleUpi settleUpi;

    @Inject
    SetCashPolicy setCashPolicy;

    @Inject
    CurrentActor current;

    @Inject
    CashReplies replies;

    @POST
    @Path("/{code}/drawer-movements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Put cash into a drawer or take it out",
            status = 201,
            view = DrawerMovement.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response move(@PathParam("code") String code, DrawerMovementRequest request) {
        Money amount = request.amount().money("/amount");
        return replies.run(
                "POST /cod/stores/{code}/drawer-movements",
                201,
                () -> moveDrawerCash.move(
                        current.actor(), code, request.type(), request.source(), amount, request.reason()));
    }

    @POST
    @Path("/{code}/bank-deposits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Send cash of a drawer to the bank",
            status = 201,
            view = BankDeposit.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response toBank(@PathParam("code") String code, BankDepositRequest request) {
        Money amount = request.amount().money("/amount");
        return replies.run(
                "POST /cod/stores/{code}/bank-deposits",
                201,
                () -> bringToBank.send(current.actor(), code, amount, request.slip()));
    }

    @POST
    @Path("/{code}/upi-settlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Settle what was paid by UPI at doors against the bank's statement",
            status = 201,
            view = UpiSettlement.class,
            refuses = {
                ProblemType.CASH_REFUSED,
                ProblemType.CASH_COUNT_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED,
                ProblemType.AMOUNT_NOT_EXACT,
                ProblemType.UNKNOWN_CURRENCY
            })
    public Response settle(@PathParam("code") String code, UpiSettlementRequest request) {
        Money arrived = request.arrived().money("/arrived");
        Money fee = request.feeOr(Money.zero(arrived.currency()));
        return replies.run(
                "POST /cod/stores/{code}/upi-settlements",
                201,
                () -> settleUpi.settle(current.actor(), code, arrived, fee, request.statementLine()));
    }

    @GET
    @Path("/{code}/cash-policies")
    @Answers(value = "List how much riders may carry; the store's own first", view = CashPolicy.class, list = true)
    public Response policies(@PathParam("code") String code) {
        return Replies.ok(new ListView<>(setCashPolicy.list(current.actor(), code)));
    }

    @PUT
    @Path("/{code}/cash-policy")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say how much every rider of a store may carry",
            view = CashPolicy.class,
            refuses = {ProblemType.CASH_COUNT_REFUSED, ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response policy(@PathParam("code") String code, CashPolicyRequest request) {
        return put(request.policy(code, null));
    }

    @PUT
    @Path("/{code}/cash-policy/riders/{rider}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say how much one rider of a store may carry",
            view = CashPolicy.class,
            refuses = {ProblemType.CASH_COUNT_REFUSED, ProblemType.AMOUNT_NOT_EXACT, ProblemType.UNKNOWN_CURRENCY})
    public Response policyOfRider(
            @PathParam("code") String code, @PathParam("rider") @Nullable String rider, CashPolicyRequest request) {
        return put(request.policy(code, rider == null ? null : Paths.rider(rider)));
    }

    private Response put(CashPolicy policy) {
        return Replies.ok(setCashPolicy.put(current.actor(), policy).fold(done -> done, refused -> {
            throw new Problem(Reasons.type(refused.reason()), refused.reason(), refused.detail());
        }));
    }
}
