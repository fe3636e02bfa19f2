package org.handcart.launcher;

import java.nio.file.Path;
import java.util.List;

/** The JVM's archive of parsed and verified classes, which the first start leaves behind for the next one. */
record ClassArchive(Path directory) {

    List<String> options() {
        return List.of();
    }
}
