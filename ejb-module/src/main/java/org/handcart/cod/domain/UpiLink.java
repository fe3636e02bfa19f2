package org.handcart.cod.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.UpiRequest;
import org.handcart.shared.Money;

/** The deep link of NPCI for a payment of exactly what is due. */
public final class UpiLink {

    private static final String RUPEES = "INR";
    private static final int LONGEST_REFERENCE = 35;

    private UpiLink() {}

    /** Empty for another currency than rupees, for nothing due, and where the house takes no UPI. */
    public static Optional<UpiRequest> of(HousePolicy house, Money due, String orderNumber, int version) {
        String address = house.upiAddress();
        String name = house.upiName();
        boolean possible = due.isPositive() && due.currency().getCurrencyCode().equals(RUPEES);
        if (!possible || address == null || name == null) {
            return Optional.empty();
        }
        String reference = reference(orderNumber, version);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("pa", address);
        fields.put("pn", name);
        fields.put("am", due.amount().toPlainString());
        fields.put("cu", RUPEES);
        fields.put("tr", reference);
        fields.put("tn", "Order " + orderNumber);
        String query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return Optional.of(new UpiRequest("upi://pay?" + query, due, reference, address));
    }

    /** Letters and digits only, the version last, so that money can be matched with the due it was asked under. */
    private static String reference(String orderNumber, int version) {
        String end = "V" + version;
        String start = orderNumber.replaceAll("[^A-Za-z0-9]", "");
        int room = LONGEST_REFERENCE - end.length();
        return (start.length() > room ? start.substring(start.length() - room) : start) + end;
    }

    /** The at of an address stays readable: applications expect it so. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
