package org.handcart.channel.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.channel.ImportProgress;
import org.handcart.channel.ImportRefused;
import org.handcart.channel.domain.OnlineRetailFormat;
import org.handcart.channel.domain.SourceRow;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/**
 * Takes a file of invoices in. The file is spooled to disk to learn its digest, then staged in batches; a job is
 * known by the digest, so sending the same file again after a break goes on where staging stopped, and sending it
 * after the end changes nothing. Memory does not grow with the file.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StartImport {

    private static final int BATCH = 2_000;

    @Inject
    StageRows stage;

    @Inject
    StoreQueries stores;

    @Inject
    @ConfigProperty(name = "handcart.import.max-bytes", defaultValue = "1073741824")
    long maxBytes;

    /**
     * @param content UTF-8, with the header of the layout
     * @return the job, running or already done
     * @throws ImportRefused for an unknown store, one that cannot take history, a file of another layout or too large
     * @throws IOException when the content cannot be read; what was staged stays
     */
    @Requires(Permission.ORDERS_IMPORT)
    public ImportProgress start(Actor actor, String storeCode, String fileName, InputStream content)
            throws IOException {
        Store store =
                stores.find(actor, storeCode).orElseThrow(() -> new ImportRefused("there is no store " + storeCode));
        if (store.tracksStock() || !store.takesChannelPrices()) {
            throw new ImportRefused(
                    "store %s cannot take history: it must not track stock and must take the channel's prices"
                            .formatted(storeCode));
        }
        Path spool = Files.createTempFile("handcart-import-", ".csv");
        try {
            String digest = spool(content, spool);
            refuseOtherLayouts(spool);
            ImportProgress job = stage.open(actor, storeCode, fileName, digest);
            if (job.status().equals("STAGING")) {
                stageRows(actor, job, spool);
                stage.finish(actor, job.id());
                return stage.open(actor, storeCode, fileName, digest);
            }
            return job;
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    private String spool(InputStream content, Path spool) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(content, sha256());
                var out = Files.newOutputStream(spool)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int n = digesting.read(buffer); n >= 0; n = digesting.read(buffer)) {
                total += n;
                if (total > maxBytes) {
                    throw new ImportRefused("the file is larger than %d bytes".formatted(maxBytes));
                }
                out.write(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    /** Before a job exists: a file of another kind leaves nothing behind. */
    private static void refuseOtherLayouts(Path spool) throws IOException {
        try (Reader reader = utf8(spool);
                OnlineRetailFormat rows = new OnlineRetailFormat(reader)) {
            if (!rows.hasNext()) {
                throw new ImportRefused("the file has no rows");
            }
        } catch (IllegalArgumentException otherLayout) {
            throw new ImportRefused(String.valueOf(otherLayout.getMessage()));
        }
    }

    private void stageRows(Actor actor, ImportProgress job, Path spool) throws IOException {
        try (Reader reader = utf8(spool);
                OnlineRetailFormat rows = new OnlineRetailFormat(reader)) {
            List<SourceRow> batch = new ArrayList<>(BATCH);
            while (rows.hasNext()) {
                SourceRow row = rows.next();
                if (row.rowNo() <= job.rowsStaged()) {
                    continue;
                }
                batch.add(row);
                if (batch.size() == BATCH) {
                    stage.stage(actor, job.id(), batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                stage.stage(actor, job.id(), batch);
            }
        } catch (IllegalArgumentException notTheLayout) {
            throw new ImportRefused(String.valueOf(notTheLayout.getMessage()));
        }
    }

    /** Bytes that are not UTF-8 become U+FFFD and stay visible in their row, instead of ending the import. */
    private static Reader utf8(Path file) throws IOException {
        return new java.io.BufferedReader(new java.io.InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
