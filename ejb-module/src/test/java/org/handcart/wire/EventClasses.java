package org.handcart.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handcart.shared.DomainEvent;

/** Every event of the product, found on the class path: nobody can forget to name one. */
final class EventClasses {

    private static final Path CLASSES = Path.of("target/classes");

    private EventClasses() {}

    /** One sample of each wire name, by name. */
    static List<DomainEvent> samples() {
        TreeMap<String, DomainEvent> byName = new TreeMap<>();
        for (Class<? extends DomainEvent> type : all()) {
            Samples.of(type).forEach(sample -> byName.merge(sample.wireName(), sample, EventClasses::clash));
        }
        return List.copyOf(byName.values());
    }

    private static DomainEvent clash(DomainEvent one, DomainEvent other) {
        if (one.getClass() != other.getClass()) {
            throw new IllegalStateException(
                    one.wireName() + " is told by " + one.getClass() + " and " + other.getClass());
        }
        return one;
    }

    private static List<Class<? extends DomainEvent>> all() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Class<? extends DomainEvent>> events = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, EventClasses.class.getClassLoader());
                    if (type.isRecord() && DomainEvent.class.isAssignableFrom(type)) {
                        events.add(type.asSubclass(DomainEvent.class));
                    }
                }
            }
            return events;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
