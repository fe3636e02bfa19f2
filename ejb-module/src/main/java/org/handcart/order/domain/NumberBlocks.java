package org.handcart.order.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of order numbers that this server has taken for stores where placements got into each other's way at the
 * counter. Each number is handed out once; those of a block that is not used up are lost, which leaves gaps. A store has
 * at most one block, of the latest day it was busy. Thread-safe; nothing here waits.
 */
public final class NumberBlocks {

    /** Numbers of one block. */
    public static final int SIZE = 200;

    /** With fewer than this left the next block is fetched, so that none waits for it. */
    private static final int LOW = 100;

    private final Map<Store, Block> blocks = new ConcurrentHashMap<>();

    private record Store(UUID org, String code) {}

    /** A block to fetch: whoever gets this must {@link #put} it or {@link #giveUp}. */
    public record Claim(UUID org, String store, LocalDate day) {}

    private static final class Block {
        private final LocalDate day;
        private int next = 1;
        private int end = 1;
        private int spareFrom = 1;
        private int spareEnd = 1;
        private boolean claimed;

        private Block(LocalDate day) {
            this.day = day;
        }

        private synchronized OptionalInt take() {
            if (next == end) {
                next = spareFrom;
                end = spareEnd;
                spareFrom = spareEnd;
            }
            return next == end ? OptionalInt.empty() : OptionalInt.of(next++);
        }

        private synchronized boolean claim() {
            boolean mine = !claimed && end - next < LOW && spareFrom == spareEnd;
            claimed |= mine;
            return mine;
        }

        private synchronized void put(int first) {
            spareFrom = first;
            spareEnd = first + SIZE;
            claimed = false;
        }

        private synchronized void giveUp() {
            claimed = false;
        }
    }

    /** The next number of the store's block; empty without one. */
    public OptionalInt take(UUID org, String store, LocalDate day) {
        Block block = blocks.get(new Store(org, store));
        return block == null || !block.day.equals(day) ? OptionalInt.empty() : block.take();
    }

    /** Placements waited for each other at the counter of that day: from now on the store's numbers come in blocks. */
    public void contended(UUID org, String store, LocalDate day) {
        blocks.compute(
                new Store(org, store),
                (key, known) -> known == null || known.day.isBefore(day) ? new Block(day) : known);
    }

    /** A block that is to be fetched now, of one store or of any; each is given to one caller. */
    public Optional<Claim> claim(UUID org, @Nullable String store) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        return blocks.entrySet().stream()
                .filter(entry -> entry.getKey().org().equals(org)
                        && (store == null || entry.getKey().code().equals(store))
                        && entry.getValue().claim())
                .findFirst()
                .map(entry -> new Claim(org, entry.getKey().code(), entry.getValue().day));
    }

    /** The claimed numbers {@code first} to {@code first + SIZE - 1} are this server's, for good. */
    public void put(Claim claim, int first) {
        Block block = blocks.get(new Store(claim.org(), claim.store()));
        if (block != null && block.day.equals(claim.day())) {
            block.put(first);
        }
    }

    /** The claimed block could not be had. */
    public void giveUp(Claim claim) {
        Block block = blocks.get(new Store(claim.org(), claim.store()));
        if (block != null) {
            block.giveUp();
        }
    }
}
