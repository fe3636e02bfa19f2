package org.handcart.channel.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.shared.OrgId;

/** Figures of an import; amounts are decimal strings without trailing zeros. */
public interface FigureQueries {

    Map<String, Object> counts(OrgId org, UUID job);

    Map<String, Object> sums(OrgId org, UUID job);

    Map<String, Object> outcomes(OrgId org, UUID job);

    Map<String, Object> allocation(OrgId org, UUID job);

    Map<String, Object> booked(OrgId org, UUID job);

    List<Map<String, Object>> byMonth(OrgId org, UUID job);

    List<Map<String, Object>> topCustomers(OrgId org, UUID job);

    Map<String, Object> largestInvoice(OrgId org, UUID job);
}
