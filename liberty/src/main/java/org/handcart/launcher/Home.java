package org.handcart.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the built product: the directory with {@code lib}, {@code config}, {@code app} and {@code wlp}. */
final class Home {
    private Home() {}

    /** The system property {@code handcart.home}, else the directory above the launcher's jar, else {@code home} beside the classes. */
    static Path find() {
        String given = System.getProperty("handcart.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        try {
            Path code = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(code)
                    ? code.resolveSibling("home")
                    : code.getParent().getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
