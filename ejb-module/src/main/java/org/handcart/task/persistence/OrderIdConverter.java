package org.handcart.task.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.jspecify.annotations.Nullable;

/** Keeps the order of a task as a uuid, or null. */
@Converter(autoApply = true)
public class OrderIdConverter implements AttributeConverter<OrderId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable OrderId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable OrderId convertToEntityAttribute(@Nullable UUID column) {
        return column == null ? null : new OrderId(column);
    }
}
