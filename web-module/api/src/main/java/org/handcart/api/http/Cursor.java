package org.handcart.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;
import org.handcart.api.problem.Problem;

/**
 * The opaque {@code after} of a list. Holds nothing but a place in the caller's own rows, so it needs no signature; a
 * checksum over it and over the list it belongs to refuses what we did not write.
 */
public final class Cursor {
    private static final int PLACE_BYTES = 8 + 4 + 16;

    private Cursor() {}

    /** The last row of a page, by its time and id. */
    public record Place(Instant at, UUID id) {}

    /** @param list names the list and its order; a cursor of one is refused by another */
    public static String of(String list, Instant at, UUID id) {
        ByteBuffer bytes = ByteBuffer.allocate(PLACE_BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return seal(list, bytes.array());
    }

    public static String of(String list, String last) {
        return seal(list, last.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 400 for anything we did not write for this list */
    public static Place place(String list, String cursor) {
        ByteBuffer bytes = ByteBuffer.wrap(open(list, cursor));
        if (bytes.remaining() != PLACE_BYTES) {
            throw refused();
        }
        Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        return new Place(at, new UUID(bytes.getLong(), bytes.getLong()));
    }

    public static String text(String list, String cursor) {
        return new String(open(list, cursor), StandardCharsets.UTF_8);
    }

    private static String seal(String list, byte[] content) {
        ByteBuffer sealed = ByteBuffer.allocate(4 + content.length)
                .putInt(checksum(list, content))
                .put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    private static byte[] open(String list, String cursor) {
        ByteBuffer sealed;
        try {
            sealed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        if (sealed.remaining() < 5) {
            throw refused();
        }
        int checksum = sealed.getInt();
        byte[] content = new byte[sealed.remaining()];
        sealed.get(content);
        if (checksum != checksum(list, content)) {
            throw refused();
        }
        return content;
    }

    private static int checksum(String list, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(list.getBytes(StandardCharsets.UTF_8));
        crc.update(content);
        return (int) crc.getValue();
    }

    private static Problem refused() {
        return Problem.parameter("after", "is not a cursor of this list");
    }
}
