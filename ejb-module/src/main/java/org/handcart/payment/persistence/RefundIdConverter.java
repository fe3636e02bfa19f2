package org.handcart.payment.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.handcart.payment.domain.RefundId;
import org.jspecify.annotations.Nullable;

/** Keeps the id of a refund as a uuid, or null. */
@Converter(autoApply = true)
public class RefundIdConverter implements AttributeConverter<RefundId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable RefundId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable RefundId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new RefundId(column);
    }
}
