package org.handcart.shared.log;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts the correlation id on every log line of this thread: {@code ext_correlationId} in Liberty's JSON log. The
 * server's own class does it; elsewhere, in a unit test, there is none and nothing happens.
 */
public final class LogContext {

    private static final String NAME = "correlationId";
    private static final String SERVER_CLASS = "com.ibm.websphere.logging.hpel.LogRecordContext";
    private static final @Nullable MethodHandle ADD = find("addExtension", String.class, String.class);
    private static final @Nullable MethodHandle REMOVE = find("removeExtension", String.class);

    private LogContext() {}

    public static void put(String correlationId) {
        if (ADD != null) {
            invoke(ADD, NAME, correlationId);
        }
    }

    /** What was put on this thread must be taken off again, because the server uses it for others. */
    public static void clear() {
        if (REMOVE != null) {
            invoke(REMOVE, NAME);
        }
    }

    private static void invoke(MethodHandle method, Object... arguments) {
        try {
            method.invokeWithArguments(arguments);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static @Nullable MethodHandle find(String name, Class<?>... parameters) {
        try {
            Class<?> context = Class.forName(SERVER_CLASS);
            Class<?> result = context.getMethod(name, parameters).getReturnType();
            return MethodHandles.publicLookup().findStatic(context, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException absent) {
            Logger.getLogger(LogContext.class.getName()).log(Level.FINE, "log lines carry no correlation id", absent);
            return null;
        }
    }
}
