package org.handcart.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void makesAPasswordOnceAndKeepsIt() throws IOException {
        String made = new Secrets(directory.resolve("s")).password("db-app");

        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(directory.resolve("s")).password("db-app")).isEqualTo(made);
        assertThat(new Secrets(directory.resolve("s")).password("broker")).isNotEqualTo(made);
    }

    @Test
    void letsNobodyElseReadThem() throws Exception {
        Secrets secrets = new Secrets(directory.resolve("s"));
        secrets.password("db-app");
        secrets.jwtPrivateKey();

        try (Stream<Path> all = Files.walk(directory.resolve("s"))) {
            assertThat(all)
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    @Test
    void signsTokensWithAKeyThatItsPublicHalfVerifies() throws Exception {
        Secrets secrets = new Secrets(directory.resolve("s"));
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(rsa.generatePrivate(new PKCS8EncodedKeySpec(body(secrets.jwtPrivateKey()))));
        signature.update(new byte[] {1, 2, 3});
        byte[] signed = signature.sign();

        signature.initVerify(rsa.generatePublic(new X509EncodedKeySpec(body(secrets.jwtPublicKey()))));
        signature.update(new byte[] {1, 2, 3});
        assertThat(signature.verify(signed)).isTrue();
    }

    private static byte[] body(Path pem) throws IOException {
        return Base64.getMimeDecoder()
                .decode(Files.readString(pem)
                        .replaceAll("-----[A-Z ]+-----", "")
                        .strip());
    }
}
