package org.handcart.payment.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An authority that exists for a test, and one certificate that it issued; made by the keytool of the Java that runs. */
final class TestAuthority {

    private static final String PASSWORD = "changeit";

    private final KeyStore store;

    private TestAuthority(Path file) throws Exception {
        store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
    }

    static TestAuthority issuing(Path dir, String subject) throws Exception {
        Path file = dir.resolve("store.p12");
        String request = dir.resolve("leaf.csr").toString();
        String issued = dir.resolve("leaf.crt").toString();
        run(file, "-genkeypair -alias ca -keyalg EC -validity 365 -ext bc=ca:true", "-dname", "CN=Test authority");
        run(file, "-genkeypair -alias leaf -keyalg RSA -keysize 2048 -validity 365", "-dname", subject);
        run(file, "-certreq -alias leaf", "-file", request);
        run(file, "-gencert -alias ca -validity 365", "-infile", request, "-outfile", issued);
        run(file, "-importcert -noprompt -alias leaf", "-file", issued);
        return new TestAuthority(file);
    }

    /** One whose certificate vouches for itself. */
    static TestAuthority ofItself(Path dir, String subject) throws Exception {
        Path file = dir.resolve("self.p12");
        run(file, "-genkeypair -alias leaf -keyalg RSA -keysize 2048 -validity 365", "-dname", subject);
        return new TestAuthority(file);
    }

    private static void run(Path file, String command, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        line.addAll(Arrays.asList(command.split(" ")));
        line.addAll(Arrays.asList(more));
        line.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    PrivateKey key() throws Exception {
        return (PrivateKey) store.getKey("leaf", PASSWORD.toCharArray());
    }

    List<X509Certificate> chain() {
        try {
            return Arrays.stream(store.getCertificateChain("leaf"))
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (java.security.KeyStoreException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    KeyStore trust() {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("ca", store.getCertificate("ca"));
            return trust;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
