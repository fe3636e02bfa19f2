package org.handcart.api.problem;

import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Permission;

/** Makes one of any exception of the contexts. */
final class Exceptions {
    private Exceptions() {}

    static Throwable make(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = new Object[constructor.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(constructor.getParameterTypes()[i]);
        }
        return (Throwable) constructor.newInstance(arguments);
    }

    private static Object argument(Class<?> type) {
        if (type == String.class) {
            return "because";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(3);
        }
        if (type == Money.class) {
            return Money.zero(Currency.getInstance("INR"));
        }
        if (type == OrderId.class) {
            return new OrderId(new UUID(1, 2));
        }
        if (type == Actor.class) {
            return new Actor(new OrgId(new UUID(3, 4)), "asha", Set.of(), Set.of(), "c");
        }
        if (type == Permission.class) {
            return Permission.REFUND;
        }
        throw new IllegalArgumentException("how is a " + type + " made?");
    }
}
