package org.handcart.cod.domain;

import java.math.BigDecimal;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.PostalCode;
import org.jspecify.annotations.Nullable;

/** Does the store take cash where this goes. */
final class ServiceArea {

    private static final String NAME = "SERVICEABLE";

    private ServiceArea() {}

    static CodCheck check(CodDraft draft, CodFacts.Service service) {
        return switch (service.mode()) {
            case ANYWHERE -> new CodCheck(NAME, true, "The store takes cash wherever it delivers.");
            case LIST -> listed(draft, service.listed());
            case RADIUS -> near(draft, service);
        };
    }

    private static CodCheck listed(CodDraft draft, boolean listed) {
        PostalCode code = code(draft);
        if (code == null) {
            return new CodCheck(NAME, false, "The delivery address needs a postal code and a country.");
        }
        String sentence = listed ? "The store takes cash in %s." : "The store takes no cash in %s.";
        return new CodCheck(NAME, listed, sentence.formatted(code));
    }

    /**
     * By the position of the postal code; where it has none, by the position that came with the address. Nothing known
     * is not near.
     */
    private static CodCheck near(CodDraft draft, CodFacts.Service service) {
        GeoPoint store = service.store();
        if (store == null) {
            return new CodCheck(NAME, false, "The store has a radius but no position.");
        }
        PostalCode code = code(draft);
        GeoPoint area = service.area();
        if (area != null && code != null) {
            return within(code.toString(), area.kmTo(store), service.radiusKm());
        }
        GeoPoint door = GeoPoint.of(draft.latitude(), draft.longitude());
        if (door != null) {
            return within("The address", door.kmTo(store), service.radiusKm());
        }
        if (code == null) {
            return new CodCheck(NAME, false, "The delivery address needs a postal code and a country, or a position.");
        }
        String sentence = service.known() ? "Nobody knows where %s lies." : "%s is not known.";
        return new CodCheck(NAME, false, sentence.formatted(code));
    }

    private static CodCheck within(String what, BigDecimal km, BigDecimal radius) {
        boolean near = km.compareTo(radius) <= 0;
        String sentence = near ? "%s is %s km away, within %s km." : "%s is %s km away, further than %s km.";
        return new CodCheck(
                NAME,
                near,
                sentence.formatted(
                        what, km.toPlainString(), radius.stripTrailingZeros().toPlainString()));
    }

    private static @Nullable PostalCode code(CodDraft draft) {
        String country = draft.country();
        String code = draft.postalCode();
        return country == null || code == null || code.isBlank() ? null : new PostalCode(country, code);
    }
}
