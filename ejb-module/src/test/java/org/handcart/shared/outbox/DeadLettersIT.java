package org.handcart.shared.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLettersIT {

    private final Bench bench = new Bench();
    private final OrgId org = bench.newOrganisation();
    private final Actor listener = Actor.system(org, "dead-letters", "corr-7");
    private final Actor regional = new Actor(org, "regional", Set.of(Role.REGIONAL_MANAGER), Set.of(), "corr-8");
    private final DeadLetters letters = bench.get(DeadLetters.class);

    @Test
    void keepsTheCauseAndTheNumberOfFailedDeliveries() {
        fail("m-1", "first");
        fail("m-1", "MalformedJson: /type is none of …");
        DeadLetter letter = arrive("m-1", "{\"type\":\"EXPLODE\"}");

        assertThat(letter.cause()).isEqualTo("MalformedJson: /type is none of …");
        assertThat(letter.attempts()).isEqualTo(2);
        assertThat(letter.payload()).isEqualTo("{\"type\":\"EXPLODE\"}");
        assertThat(letter.address()).isEqualTo(Queues.WMS_EVENTS);
        assertThat(letter.correlationId()).isEqualTo("corr-7");
        assertThat(letter.status()).isEqualTo(DeadLetter.Status.DEAD);
    }

    @Test
    void keepsALetterOnceHoweverOftenTheBrokerHandsItOver() {
        arrive("m-1", "{}");
        arrive("m-1", "{}");

        assertThat(page(null, 10).items()).hasSize(1);
    }

    @Test
    void keepsWhatADatabaseCannotHoldAsWellAsItCan() {
        assertThat(arrive("m-1", "a\0b\uD800c\uD83D\uDE00").payload()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int i = 1; i <= 5; i++) {
            arrive("m-" + i, "{}");
        }

        List<String> seen = new ArrayList<>();
        DeadLetterPage page = page(null, 2);
        page.items().forEach(letter -> seen.add(letter.messageId()));
        while (page.next() != null) {
            page = page(page.next(), 2);
            page.items().forEach(letter -> seen.add(letter.messageId()));
        }

        assertThat(seen).containsExactly("m-5", "m-4", "m-3", "m-2", "m-1");
    }

    @Test
    void sendsALetterAgainToWhereItDied() {
        DeadLetter letter = arrive("m-1", "{\"a\":1}");

        ResolveOutcome outcome = redrive(letter.id(), null);

        assertThat(outcome).isInstanceOf(ResolveOutcome.Resolved.class);
        assertThat(outbox())
                .containsExactly(
                        "handcart.wms.events false order-1 wms.event corr-7 {\"a\":1}",
                        "order-events true " + letter.id() + " message.redriven.v1 corr-8");
        DeadLetter after = find(letter.id());
        assertThat(after.status()).isEqualTo(DeadLetter.Status.REDRIVEN);
        assertThat(after.resolvedBy()).isEqualTo("regional");
        assertThat(after.comment()).isEqualTo("the store was missing");
        assertThat(after.sentPayload()).isNull();
    }

    @Test
    void sendsAMendedLetterAndKeepsBothTexts() {
        DeadLetter letter = arrive("m-1", "{\"a\":oops");

        redrive(letter.id(), "{\"a\":2}");

        assertThat(outbox()).first().isEqualTo("handcart.wms.events false order-1 wms.event corr-7 {\"a\":2}");
        assertThat(find(letter.id()).payload()).isEqualTo("{\"a\":oops");
        assertThat(find(letter.id()).sentPayload()).isEqualTo("{\"a\":2}");
    }

    @Test
    void refusesAMendedPayloadThatIsNoJson() {
        DeadLetter letter = arrive("m-1", "{}");

        assertThat(reason(redrive(letter.id(), "{\"a\":oops"))).isEqualTo(ResolveOutcome.Reason.MALFORMED_PAYLOAD);
        assertThat(outbox()).isEmpty();
        assertThat(find(letter.id()).status()).isEqualTo(DeadLetter.Status.DEAD);
    }

    @Test
    void resolvesALetterOnce() {
        DeadLetter letter = arrive("m-1", "{}");

        discard(letter.id());

        assertThat(find(letter.id()).status()).isEqualTo(DeadLetter.Status.DISCARDED);
        assertThat(reason(discard(letter.id()))).isEqualTo(ResolveOutcome.Reason.ALREADY_RESOLVED);
        assertThat(reason(redrive(letter.id(), null))).isEqualTo(ResolveOutcome.Reason.ALREADY_RESOLVED);
        assertThat(outbox()).containsExactly("order-events true " + letter.id() + " message.discarded.v1 corr-8");
    }

    @Test
    void knowsNoLetterOfAnotherOrganisation() {
        DeadLetter letter = arrive("m-1", "{}");
        Actor stranger =
                new Actor(bench.newOrganisation(), "regional", Set.of(Role.REGIONAL_MANAGER), Set.of(), "corr-9");

        assertThat(bench.<@Nullable DeadLetter>in(stranger, () -> letters.find(stranger, letter.id())))
                .isNull();
        assertThat(reason(bench.in(stranger, () -> letters.discard(stranger, letter.id(), "?"))))
                .isEqualTo(ResolveOutcome.Reason.UNKNOWN);
    }

    private void fail(String messageId, String cause) {
        bench.run(listener, () -> bench.get(NoteDeliveryFailure.class).note(listener, messageId, cause));
    }

    private DeadLetter arrive(String messageId, String payload) {
        bench.run(
                listener,
                () -> bench.get(KeepDeadLetter.class)
                        .keep(
                                listener,
                                new ArrivedDead(
                                        messageId, Queues.WMS_EVENTS, "order-1", "wms.event", payload, "unknown")));
        return page(null, 1).items().get(0);
    }

    private DeadLetterPage page(DeadLetterPage.@Nullable Position after, int limit) {
        return bench.in(regional, () -> letters.list(regional, null, after, limit));
    }

    private DeadLetter find(DeadLetterId id) {
        return java.util.Objects.requireNonNull(
                bench.<@Nullable DeadLetter>in(regional, () -> letters.find(regional, id)));
    }

    private ResolveOutcome redrive(DeadLetterId id, @Nullable String mended) {
        return bench.in(regional, () -> letters.redrive(regional, id, mended, "the store was missing"));
    }

    private ResolveOutcome discard(DeadLetterId id) {
        return bench.in(regional, () -> letters.discard(regional, id, "sent by mistake"));
    }

    private static ResolveOutcome.@Nullable Reason reason(ResolveOutcome outcome) {
        return outcome.<ResolveOutcome.@Nullable Reason>fold(resolved -> null, ResolveOutcome.Refused::reason);
    }

    private List<String> outbox() {
        return Rows.of(
                bench,
                org,
                "select address || ' ' || multicast || ' ' || group_id || ' ' || type || ' '"
                        + " || correlation_id || case when multicast then '' else ' ' || payload end"
                        + " from shared.outbox order by position");
    }
}
