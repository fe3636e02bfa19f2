package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.handcart.api.json.Checked;
import org.handcart.api.json.Faults;
import org.handcart.cod.PostalCode;
import org.handcart.cod.StoreService;
import org.jspecify.annotations.Nullable;

/** Where a store takes cash; the whole of it. */
public record StoreServiceRequest(
        @NotNull StoreService.Mode mode,
        @Nullable @DecimalMin("0.1") @DecimalMax("1000") BigDecimal radiusKm,
        @Nullable @Size(max = 10_000) List<@NotNull @Valid Code> postalCodes)
        implements Checked {
    /** One postal code of a list. */
    public record Code(
            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166 code such as IN")
            String country,

            @NotNull @Size(min = 2, max = 16) String code) {}

    @Override
    public void check(Faults faults) {
        if (mode != StoreService.Mode.RADIUS && radiusKm != null) {
            faults.add("/radiusKm", "is for RADIUS");
        }
        if (mode != StoreService.Mode.LIST && postalCodes != null && !postalCodes.isEmpty()) {
            faults.add("/postalCodes", "are for LIST");
        }
    }

    StoreService service(String store, long version) {
        List<PostalCode> codes = postalCodes == null
                ? List.of()
                : postalCodes.stream()
                        .map(code -> new PostalCode(code.country(), code.code()))
                        .distinct()
                        .toList();
        return new StoreService(store, mode, radiusKm, codes, version);
    }
}
