package org.handcart.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the files of the server are: the installation in the home, everything that is written in the data directory. */
final class LibertyFiles {
    static final String NAME = "handcart";

    private static final Pattern MESSAGE = Pattern.compile("\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Path home;
    private final Path data;

    LibertyFiles(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    Path installation() {
        return home.resolve("wlp");
    }

    Path user() {
        return data.resolve("usr");
    }

    Path output() {
        return data.resolve("output");
    }

    Path server() {
        return user().resolve("servers").resolve(NAME);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path messages() {
        return logs().resolve("messages.log");
    }

    Path console() {
        return logs().resolve("console.log");
    }

    Path pid() {
        return data.resolve("liberty.pid");
    }

    Path jvmOptions() {
        return home.resolve("config/liberty/jvm.options");
    }

    /** What Liberty wants opened of the JDK, in the form of an argument file. */
    Path moduleOptions() {
        return installation()
                .resolve("lib/platform/java/" + (Runtime.version().feature() < 24 ? "java9" : "java24") + ".options");
    }

    /** Writes the server's directory afresh; what the server itself keeps (transaction log, keys) is elsewhere and stays. */
    void layOut(Map<String, String> variables) throws IOException {
        if (!Files.exists(home.resolve("app/handcart.ear")) || !Files.isDirectory(installation())) {
            throw new Trouble("The product is not built at " + home + ". Run ./mvnw -DskipTests package first.");
        }
        OwnerOnly.directory(data);
        Files.createDirectories(logs());
        Files.deleteIfExists(messages());
        Files.deleteIfExists(console());
        Path overrides = Files.createDirectories(server().resolve("configDropins/overrides"));
        copy(home.resolve("config/liberty/server.xml"), server().resolve("server.xml"));
        copy(home.resolve("config/liberty/bootstrap.properties"), server().resolve("bootstrap.properties"));
        OwnerOnly.write(overrides.resolve("variables.xml"), xml(variables));
    }

    /** Why the application did not start, in the server's words, or nothing when it did or has not tried yet. */
    String applicationFailure() throws IOException {
        if (!Files.exists(messages())) {
            return "";
        }
        return LogTail.lines(messages(), 200).stream()
                .filter(line ->
                        line.contains("CWWKZ0002E") || line.contains("CWWKZ0004E") || line.contains("CWWKZ0012I"))
                .findFirst()
                .map(line -> MESSAGE.matcher(line))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    /** Copies when it differs: an unchanged time stamp lets the server keep its caches. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to) || Files.mismatch(from, to) != -1) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String xml(Map<String, String> variables) {
        StringBuilder xml = new StringBuilder("<server>\n");
        new TreeMap<>(variables)
                .forEach((name, value) -> xml.append("  <variable name=\"")
                        .append(escaped(name))
                        .append("\" value=\"")
                        .append(escaped(value))
                        .append("\"/>\n"));
        return xml.append("</server>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
