package org.handcart.api.openapi;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every resource there is, found among the compiled classes. */
final class ResourceClasses {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private ResourceClasses() {}

    static List<Class<?>> all() {
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/handcart/api"))) {
            return files.filter(file -> file.toString().endsWith("Resource.class"))
                    .<Class<?>>map(ResourceClasses::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .sorted(Comparator.comparing((Class<?> type) ->
                                    type.getAnnotation(Path.class).value())
                            .thenComparing(Class::getName))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(java.nio.file.Path file) {
        String name = CLASSES.relativize(file).toString().replace('/', '.');
        try {
            return Class.forName(name.substring(0, name.length() - ".class".length()));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
