package org.handcart.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.handcart.payment.domain.CallbackRefused;
import org.handcart.payment.domain.CallbackRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that PayPal signs its webhooks with. The transmission names the address, so only addresses of PayPal
 * are asked; and what is found there must be issued to PayPal's signer by an authority that Java trusts, and be valid
 * now. Kept in memory, a few at a time.
 */
@ApplicationScoped
class PaypalCertificates {

    private static final Set<String> HOSTS =
            Set.of("api.paypal.com", "api-m.paypal.com", "api.sandbox.paypal.com", "api-m.sandbox.paypal.com");
    private static final String PATH = "/v1/notifications/certs/[A-Za-z0-9_-]{1,120}";
    private static final String SIGNER =
            "(?i)(^|.*,)\\s*CN=messageverificationcerts\\.(sandbox\\.)?paypal\\.com(,.*|$)";
    private static final int MOST = 20;

    @Inject
    PaypalLine line;

    /** Null: those of the Java that runs. */
    @Nullable
    KeyStore authorities;

    private final Map<String, List<X509Certificate>> known = new ConcurrentHashMap<>();

    /** @throws CallbackRefused when the address is not PayPal's, or its certificate is not to be trusted */
    public PublicKey key(String url, Instant now) {
        if (!isPaypals(url)) {
            throw Signatures.notAuthentic("the certificate is not at PayPal's");
        }
        List<X509Certificate> chain = known.get(url);
        if (chain == null) {
            chain = fetch(url);
            trusted(chain, now);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(url, chain);
        } else {
            trusted(chain, now);
        }
        return chain.get(0).getPublicKey();
    }

    static boolean isPaypals(String url) {
        try {
            URI uri = URI.create(url);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && HOSTS.contains(uri.getHost())
                    && uri.getPort() == -1
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawPath().matches(PATH);
        } catch (IllegalArgumentException noUrl) {
            return false;
        }
    }

    List<X509Certificate> fetch(String url) {
        try {
            Line.Reply reply =
                    line.send(HttpRequest.newBuilder(URI.create(url)).GET().build(), new Line.Trace());
            if (!reply.isOk()) {
                throw new CallbackRefused(Reason.UNCHECKABLE, "PayPal's certificate is not there");
            }
            return parsed(reply.body().asText());
        } catch (Line.NotReached | Line.NoAnswer | FaultToleranceException away) {
            throw new CallbackRefused(Reason.UNCHECKABLE, "PayPal's certificate cannot be fetched");
        }
    }

    static List<X509Certificate> parsed(String pem) {
        try {
            List<X509Certificate> chain = new ArrayList<>();
            for (var certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Signatures.utf8(pem)))) {
                chain.add((X509Certificate) certificate);
            }
            if (!chain.isEmpty()) {
                return List.copyOf(chain);
            }
        } catch (GeneralSecurityException unreadable) {
            throw Signatures.notAuthentic("PayPal's certificate cannot be read");
        }
        throw Signatures.notAuthentic("there is no certificate");
    }

    private void trusted(List<X509Certificate> chain, Instant now) {
        X509Certificate signer = chain.get(0);
        if (!signer.getSubjectX500Principal().getName().matches(SIGNER)) {
            throw Signatures.notAuthentic("the certificate is not that of PayPal's signer");
        }
        try {
            PKIXParameters parameters = new PKIXParameters(authorities == null ? ofJava() : authorities);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            // An authority at the end of the chain is trusted by itself and not part of the path.
            List<X509Certificate> path = chain.stream()
                    .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                    .toList();
            if (path.isEmpty()) {
                throw Signatures.notAuthentic("the certificate vouches for itself");
            }
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
        } catch (GeneralSecurityException untrusted) {
            throw Signatures.notAuthentic("nobody we trust vouches for the certificate");
        }
    }

    private static KeyStore ofJava() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (java.io.IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
        for (var manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager known) {
                for (X509Certificate issuer : known.getAcceptedIssuers()) {
                    store.setCertificateEntry(issuer.getSubjectX500Principal().getName(), issuer);
                }
            }
        }
        return store;
    }
}
