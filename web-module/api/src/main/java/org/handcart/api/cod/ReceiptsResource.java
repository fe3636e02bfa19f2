package org.handcart.api.cod;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Params;
import org.handcart.api.problem.Problem;
import org.handcart.api.security.CurrentActor;
import org.handcart.cod.Receipt;
import org.handcart.cod.usecase.PrintReceipt;

/** Receipts of what was collected at doors. */
@Path("/v1/cod/collections/{id}/receipt")
@RequestScoped
public class ReceiptsResource {
    @Inject
    PrintReceipt printReceipt;

    @Inject
    CurrentActor current;

    /** Marked as a copy from the second time on. */
    @GET
    @Produces("application/pdf")
    @Answers(value = "Print the receipt of a collection", view = String.class, as = "application/pdf")
    public Response print(@PathParam("id") String id) {
        Receipt receipt = printReceipt.print(current.actor(), Params.id(id)).orElseThrow(Problem::notFound);
        return Response.ok(new ReceiptPdf(receipt).bytes(), "application/pdf")
                .header("Content-Disposition", "inline; filename=\"" + receipt.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
