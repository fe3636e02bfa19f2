package org.handcart.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.handcart.launcher.Handcart;

/** Forges tokens: takes a real one apart, changes it, and signs it with the installation's own key or with anything else. */
final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Consumer<ObjectNode> AS_IT_IS = node -> {};

    private final Path secrets;
    private final String header;
    private final String claims;

    /** @param token a valid one */
    Tokens(Handcart handcart, String token) {
        // data/liberty/logs/messages.log
        this.secrets = handcart.log().getParent().getParent().resolveSibling("secrets");
        String[] parts = token.split("\\.");
        this.header = decoded(parts[0]);
        this.claims = decoded(parts[1]);
    }

    /** Signed with the right key: wrong only in what it says. */
    String claiming(Consumer<ObjectNode> change) {
        return signed(AS_IT_IS, change, ownKey());
    }

    /** Signed with the right key, under another header. */
    String headed(Consumer<ObjectNode> change) {
        return signed(change, AS_IT_IS, ownKey());
    }

    /** Everything is right but the key. */
    String ofAStranger() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return signed(AS_IT_IS, AS_IT_IS, generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param name as the header calls it, in any spelling of "none" */
    String unsigned(String name) {
        return signable(node -> node.put("alg", name), AS_IT_IS) + ".";
    }

    /** HS256 with the public key, which everybody may know, as the secret. */
    String signedWithThePublicKey() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Files.readAllBytes(secrets.resolve("jwt-public.pem")), "HmacSHA256"));
            String signable = signable(node -> node.put("alg", "HS256"), AS_IT_IS);
            return signable + "." + encoded(mac.doFinal(signable.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The claims of a decent token with one of them changed and the signature kept. */
    String tampered(String token) {
        String[] parts = token.split("\\.");
        return signable(AS_IT_IS, node -> node.put("upn", "root")) + "." + parts[2];
    }

    private String signed(Consumer<ObjectNode> head, Consumer<ObjectNode> change, PrivateKey key) {
        try {
            String signable = signable(head, change);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signable.getBytes(StandardCharsets.US_ASCII));
            return signable + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signable(Consumer<ObjectNode> head, Consumer<ObjectNode> change) {
        return changed(header, head) + "." + changed(claims, change);
    }

    private static String changed(String json, Consumer<ObjectNode> change) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(json);
            change.accept(node);
            return encoded(JSON.writeValueAsBytes(node));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PrivateKey ownKey() {
        try {
            String pem = Files.readString(secrets.resolve("jwt-private.pem")).replaceAll("-----[A-Z ]+-----", "");
            byte[] key = Base64.getMimeDecoder().decode(pem);
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
