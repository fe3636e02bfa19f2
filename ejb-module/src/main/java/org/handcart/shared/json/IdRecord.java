package org.handcart.shared.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.UUID;

/** A typed id: a record of exactly one UUID called {@code value}. */
record IdRecord(Class<?> type, Constructor<?> constructor, Method accessor) {

    static boolean isId(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getType() == UUID.class
                && components[0].getName().equals("value");
    }

    static IdRecord of(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(UUID.class);
            Method accessor = type.getRecordComponents()[0].getAccessor();
            constructor.setAccessible(true);
            accessor.setAccessible(true);
            return new IdRecord(type, constructor, accessor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    UUID valueOf(Object id) {
        try {
            return (UUID) accessor.invoke(id);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("cannot read " + type, failed);
        }
    }

    Object make(UUID value) {
        try {
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("cannot make " + type, failed);
        }
    }
}
