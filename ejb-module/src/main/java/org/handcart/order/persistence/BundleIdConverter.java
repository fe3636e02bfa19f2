package org.handcart.order.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.handcart.order.domain.BundleId;
import org.jspecify.annotations.Nullable;

/** Keeps a bundle id as a uuid, or null. */
@Converter(autoApply = true)
public class BundleIdConverter implements AttributeConverter<BundleId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable BundleId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable BundleId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new BundleId(column);
    }
}
