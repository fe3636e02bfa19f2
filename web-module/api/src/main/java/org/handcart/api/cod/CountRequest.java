package org.handcart.api.cod;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.handcart.cod.CountCommand;
import org.jspecify.annotations.Nullable;

/** A bag or a drawer that was counted; reason and photo where it is not what is expected. */
public record CountRequest(
        @NotNull @Valid CountedRequest counted,
        @Nullable @Size(min = 1, max = 500) String reason,
        @Nullable @Size(min = 1, max = 500) String photo) {
    CountCommand command() {
        return new CountCommand(counted.counted("/counted"), reason, photo);
    }
}
