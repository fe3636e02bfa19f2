package org.handcart.catalog.usecase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import org.handcart.catalog.CatalogueImport;
import org.handcart.catalog.CatalogueRefused;
import org.handcart.catalog.UnknownComponent;
import org.handcart.catalog.domain.CatalogueFormat;
import org.handcart.catalog.domain.CatalogueRow;
import org.handcart.inventory.StockRefused;
import org.handcart.shared.Actor;
import org.handcart.shared.Permission;
import org.handcart.shared.verb.Requires;
import org.handcart.shared.verb.Retrying;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;

/**
 * Takes a catalogue in while the caller waits. The file is spooled to learn its digest, staged in batches, and its rows
 * are taken in chunks, each a transaction: sending the same file again after a break goes on where it stopped, and
 * sending it after the end changes nothing. Memory does not grow with the file.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportCatalogue {

    private static final long LARGEST = 268_435_456;
    private static final int STAGED_AT_ONCE = 1_000;
    private static final int TAKEN_AT_ONCE = 200;

    @Inject
    CatalogueSteps steps;

    @Inject
    StoreQueries stores;

    /**
     * Products, categories, prices of the store and its stock become what the file says. A row that cannot be taken is
     * refused alone.
     *
     * @param content UTF-8, with the header of one of the layouts
     * @return the job, complete
     * @throws CatalogueRefused for an unknown store, a file of another layout, without rows, or too large
     * @throws IOException when the content cannot be read
     */
    @Requires(Permission.PRODUCT_MAINTAIN)
    public CatalogueImport take(Actor actor, String storeCode, String fileName, InputStream content)
            throws IOException {
        Store store =
                stores.find(actor, storeCode).orElseThrow(() -> new CatalogueRefused("there is no store " + storeCode));
        Path spool = Files.createTempFile("handcart-catalogue-", ".csv");
        try {
            String digest = spool(content, spool);
            refuseOtherLayouts(spool, store);
            CatalogueImport job = steps.open(actor, store, fileName, digest);
            if (job.status().equals("STAGING")) {
                stage(actor, job, spool);
            }
            while (!job.status().equals("COMPLETED") && takeSome(actor, job) > 0) {
                continue;
            }
            return steps.open(actor, store, fileName, digest);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    /** When a row is refused the chunk is rolled back and taken row by row, until the one that is refused is marked. */
    private int takeSome(Actor actor, CatalogueImport job) {
        try {
            return Retrying.call(() -> steps.take(actor, job, TAKEN_AT_ONCE));
        } catch (IllegalArgumentException | StockRefused | UnknownComponent oneOfThem) {
            return takeOneByOne(actor, job);
        }
    }

    private int takeOneByOne(Actor actor, CatalogueImport job) {
        for (int i = 0; i < TAKEN_AT_ONCE; i++) {
            int row = steps.next(actor, job);
            try {
                Retrying.call(() -> steps.take(actor, job, 1));
            } catch (IllegalArgumentException | StockRefused | UnknownComponent refused) {
                steps.refuse(actor, job, row, String.valueOf(refused.getMessage()));
            }
        }
        return TAKEN_AT_ONCE;
    }

    private void stage(Actor actor, CatalogueImport job, Path spool) throws IOException {
        try (Reader reader = utf8(spool);
                CatalogueFormat rows = new CatalogueFormat(reader, job.currency())) {
            List<CatalogueRow> batch = new ArrayList<>(STAGED_AT_ONCE);
            while (rows.hasNext()) {
                CatalogueRow row = rows.next();
                if (row.rowNo() <= job.rowsStaged()) {
                    continue;
                }
                batch.add(row);
                if (batch.size() == STAGED_AT_ONCE) {
                    steps.stage(actor, job.id(), batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                steps.stage(actor, job.id(), batch);
            }
        }
        steps.finish(actor, job.id());
    }

    private static String spool(InputStream content, Path spool) throws IOException {
        try (DigestInputStream digesting = new DigestInputStream(content, sha256());
                var out = Files.newOutputStream(spool)) {
            byte[] buffer = new byte[65_536];
            long total = 0;
            for (int n = digesting.read(buffer); n >= 0; n = digesting.read(buffer)) {
                total += n;
                if (total > LARGEST) {
                    throw new CatalogueRefused("the file is larger than %d bytes".formatted(LARGEST));
                }
                out.write(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    /** Before a job exists, and to the end: a file that is broken anywhere leaves nothing behind. */
    private static void refuseOtherLayouts(Path spool, Store store) throws IOException {
        try (Reader reader = utf8(spool);
                CatalogueFormat rows = new CatalogueFormat(reader, store.currency())) {
            if (!rows.hasNext()) {
                throw new CatalogueRefused("the file has no rows");
            }
            while (rows.hasNext()) {
                rows.next();
            }
        } catch (CatalogueRefused empty) {
            throw empty;
        } catch (IllegalArgumentException otherLayout) {
            throw new CatalogueRefused(String.valueOf(otherLayout.getMessage()));
        }
    }

    /** Bytes that are not UTF-8 become U+FFFD and stay visible in their row, instead of ending the import. */
    private static Reader utf8(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(
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
