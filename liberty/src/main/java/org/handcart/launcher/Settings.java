package org.handcart.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment asks for. A port of 0 means any free one.
 *
 * @param data where everything that lives between two starts is kept
 * @param home the built product: libraries, configuration, the EAR and Open Liberty
 * @param memory the most heap that Liberty may take, in MiB
 * @param demo whether sample data, demo log-ins and simulators are wanted
 * @param variables more variables of the server, over those of the launcher
 * @param outsideDatabase given: no PostgreSQL is started
 * @param outsideBroker given: no broker is started
 */
public record Settings(
        Path data,
        Path home,
        String httpHost,
        int httpPort,
        int httpsPort,
        int databasePort,
        int brokerPort,
        int memory,
        boolean demo,
        Map<String, String> variables,
        Optional<Outside> outsideDatabase,
        Optional<Outside> outsideBroker) {

    /** A server that somebody else runs; the database's address is a JDBC URL, the broker's {@code tcp://host:port}. */
    public record Outside(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** @throws Trouble when a value cannot be used */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                Path.of(value(environment, "HANDCART_DATA", ".handcart"))
                        .toAbsolutePath()
                        .normalize(),
                Home.find(),
                value(environment, "HANDCART_HTTP_HOST", "localhost"),
                number(environment, "HANDCART_HTTP_PORT", 9080, 0, 65535),
                number(environment, "HANDCART_HTTPS_PORT", 9443, 0, 65535),
                number(environment, "HANDCART_DB_PORT", 0, 0, 65535),
                number(environment, "HANDCART_BROKER_PORT", 0, 0, 65535),
                number(environment, "HANDCART_MEMORY", 384, 192, 1 << 20),
                false,
                Map.of(),
                outside(environment, "HANDCART_DB", "jdbc:postgresql:"),
                outside(environment, "HANDCART_BROKER", "tcp:"));
    }

    /** Embedded everything on free ports, all state below {@code data}: for tests. */
    public static Settings forTests(Path data) {
        return from(Map.of("HANDCART_DATA", data.toString(), "HANDCART_HTTP_PORT", "0", "HANDCART_HTTPS_PORT", "0"));
    }

    public Settings withDemo() {
        return with(true, variables);
    }

    /** With more variables for the server, such as {@code handcart.payment.gateway-url}. */
    public Settings with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(more);
        return with(demo, Map.copyOf(all));
    }

    private Settings with(boolean asDemo, Map<String, String> all) {
        return new Settings(
                data,
                home,
                httpHost,
                httpPort,
                httpsPort,
                databasePort,
                brokerPort,
                memory,
                asDemo,
                all,
                outsideDatabase,
                outsideBroker);
    }

    private static Optional<Outside> outside(Map<String, String> environment, String name, String scheme) {
        String url = value(environment, name + "_URL", "");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith(scheme)) {
            throw new Trouble(name + "_URL must begin with " + scheme + "//, it is: " + url);
        }
        String user = value(environment, name + "_USER", "");
        if (user.isEmpty()) {
            throw new Trouble(name + "_URL is set, so " + name + "_USER and " + name + "_PASSWORD are needed too.");
        }
        return Optional.of(new Outside(url, user, value(environment, name + "_PASSWORD", "")));
    }

    private static String value(Map<String, String> environment, String name, String otherwise) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        String value = value(environment, name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new Trouble(name + " must be a whole number, it is: " + value, notANumber);
        }
        throw new Trouble(name + " must be between " + least + " and " + most + ", it is: " + value);
    }
}
