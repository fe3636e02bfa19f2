package org.handcart.channel.usecase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.handcart.channel.domain.FigureQueries;
import org.handcart.shared.OrgId;

/**
 * What an import found, counted from its rows as they were staged and as they ended. Sums are exact decimals of
 * quantity × unit price, without rounding per row; {@code booked} tells what the orders say and the difference.
 */
@ApplicationScoped
class ImportFigures {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    FigureQueries queries;

    /** JSON, as the job keeps it. */
    String of(OrgId org, UUID job) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("counts", queries.counts(org, job));
        figures.put("sums", queries.sums(org, job));
        figures.put("outcomes", queries.outcomes(org, job));
        figures.put("cancellationAllocation", queries.allocation(org, job));
        figures.put("booked", queries.booked(org, job));
        figures.put("byMonth", queries.byMonth(org, job));
        figures.put("topCustomersByNetValue", queries.topCustomers(org, job));
        figures.put("largestInvoiceByLines", queries.largestInvoice(org, job));
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
