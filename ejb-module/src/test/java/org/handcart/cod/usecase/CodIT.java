package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handcart.cod.CollectCommand;
import org.handcart.cod.CollectOutcome;
import org.handcart.cod.CollectOutcome.Reason;
import org.handcart.cod.CollectOutcome.Refused;
import org.handcart.cod.Collection;
import org.handcart.cod.Due;
import org.handcart.cod.DueChange;
import org.handcart.cod.Posting;
import org.handcart.cod.RiderCash;
import org.handcart.cod.domain.Account;
import org.handcart.cod.domain.Journal;
import org.handcart.cod.domain.JournalEntry;
import org.handcart.delivery.Delivery;
import org.handcart.delivery.usecase.DeliveryQueries;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Money;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.handcart.testing.Bench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** D8 and D9 on a real database, with the numbers of the rules. */
class CodIT {

    private static final String STORE = "QC-001";
    private static final String RIDER = "ravi";

    private final Bench bench = new Bench();
    private final Map<OrderId, String> onTheRoad = new HashMap<>();
    private Actor system;
    private Actor rider;

    @BeforeEach
    void anOrganisation() {
        OrgId org = bench.newOrganisation();
        system = Actor.system(org, "test", "test");
        rider = new Actor(org, RIDER, Set.of(Role.DELIVERY_PARTNER), Set.of(), "test");
        bench.register(DeliveryQueries.class, new Deliveries());
    }

    @Test
    void lowersTheDueBeforeItRefundsAnything() {
        OrderId order = accepted("475.00", "0.00");

        DueChange cancelled = worth(order, "355.00", "customer cancels one");
        DueChange shorted = worth(order, "275.00", "store shorts another");

        assertThat(cancelled).isEqualTo(change(order, "355.00", 2, "120.00", "0.00"));
        assertThat(shorted).isEqualTo(change(order, "275.00", 3, "80.00", "0.00"));
        assertThat(events(order))
                .containsExactly("cod.receivable-opened.v1", "cod.due-changed.v1", "cod.due-changed.v1");
        assertThat(balance(Account.COD_RECEIVABLE, order.toString())).containsExactly(inr("275.00"));
        assertThat(balance(Account.SALES, STORE)).containsExactly(inr("-275.00"));
    }

    @Test
    void refundsOnlyWhatExceedsTheDueOfAMixedPayment() {
        OrderId order = accepted("475.00", "150.00");

        assertThat(due(order)).isEqualTo(inr("325.00"));
        assertThat(worth(order, "275.00", "one")).isEqualTo(change(order, "125.00", 2, "200.00", "0.00"));
        DueChange nothingLeft = worth(order, "100.00", "two");
        assertThat(nothingLeft.due().due()).isEqualTo(inr("0.00"));
        assertThat(nothingLeft.due().status()).isEqualTo("NOTHING_DUE");
        assertThat(nothingLeft.codReduction()).isEqualTo(inr("125.00"));
        assertThat(nothingLeft.refundable()).isEqualTo(inr("50.00"));
    }

    @Test
    void roundsTheDueToCashAndBooksTheRounding() {
        OrderId order = accepted("274.60", "0.00");

        assertThat(due(order)).isEqualTo(inr("275.00"));
        assertThat(balance(Account.ROUNDING, STORE)).containsExactly(inr("-0.40"));
        collect(order, "275.00", 1);
        DueChange returned = worth(order, "0.00", "all of it comes back");
        assertThat(returned.refundable()).isEqualTo(inr("274.60"));
    }

    @Test
    void changesTheDueOnceForEachCause() {
        OrderId order = accepted("475.00", "0.00");

        DueChange first = worth(order, "355.00", "same");
        DueChange again = worth(order, "355.00", "same");

        assertThat(again).isEqualTo(first);
        assertThat(events(order)).hasSize(2);
    }

    @Test
    void previewsWithoutChanging() {
        OrderId order = accepted("475.00", "0.00");

        DueChange preview =
                bench.in(system, () -> bench.get(AdjustReceivable.class).preview(system, order, inr("449.25")));

        assertThat(preview).isEqualTo(change(order, "449.00", 2, "25.75", "0.00"));
        assertThat(due(order)).isEqualTo(inr("475.00"));
    }

    @Test
    void neverOpensAReceivableTwice() {
        OrderId order = accepted("475.00", "0.00");

        assertThatThrownBy(() -> open(order, "475.00", "0.00")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void keepsTheCashOfARiderWhoHadNotHeardOfTheChange() {
        OrderId order = accepted("475.00", "0.00");
        worth(order, "355.00", "late change");

        Collection collection = collected(collect(order, "475.00", 1));

        assertThat(collection.due()).isEqualTo(inr("355.00"));
        assertThat(collection.variance()).isEqualTo(inr("120.00"));
        assertThat(collection.payout()).isEqualTo(inr("120.00"));
        assertThat(collection.settled()).isEqualTo(inr("355.00"));
        assertThat(balance(Account.CUSTOMER_PAYABLE, order.toString())).containsExactly(inr("-120.00"));
        assertThat(balance(Account.COD_RECEIVABLE, order.toString())).containsExactly(inr("0.00"));
        assertThat(count("select count(*) from cod.payout_task where amount_minor = 12000"))
                .isEqualTo(1L);
        assertThat(events(order)).endsWith("cod.collected.v1");
    }

    @Test
    void keepsTheCashEvenWhenNothingIsDueAnyMore() {
        OrderId order = accepted("475.00", "0.00");
        worth(order, "0.00", "cancelled at the last moment");

        assertThat(refused(collect(order, "475.00", 2))).isEqualTo(Reason.NOTHING_DUE);
        assertThat(collected(collect(order, "475.00", 1)).payout()).isEqualTo(inr("475.00"));
    }

    @Test
    void owesBackWhatWasTakenTooMuchOnTheCurrentVersion() {
        OrderId order = accepted("475.00", "0.00");

        assertThat(collected(collect(order, "500.00", 1)).payout()).isEqualTo(inr("25.00"));
    }

    @Test
    void countsTheCashInARidersBag() {
        floatOf("500.00");
        collect(accepted("275.00", "0.00"), "275.00", 1);
        collect(accepted("640.00", "0.00"), "640.00", 1, "UPI_QR");
        Collection third = collected(collect(accepted("1120.00", "0.00"), "1100.00", 1));

        RiderCash bag = bench.in(rider, () -> bench.get(CodQueries.class).cashOf(rider, RIDER));

        assertThat(bag.inHand()).containsExactly(inr("1875.00"));
        assertThat(bag.variance()).containsExactly(inr("-20.00"));
        assertThat(bag.inHand().get(0).minus(bag.variance().get(0))).isEqualTo(inr("1895.00"));
        assertThat(balance(Account.UPI_CLEARING, STORE)).containsExactly(inr("640.00"));
        assertThat(third.variance()).isEqualTo(inr("-20.00"));
        assertThat(third.receiptNumber()).isEqualTo("R-QC-001-000003");
    }

    @Test
    void collectsOnce() {
        OrderId order = accepted("475.00", "0.00");
        collect(order, "475.00", 1);

        assertThat(refused(collect(order, "475.00", 1))).isEqualTo(Reason.ALREADY_COLLECTED);
        assertThat(balance(Account.RIDER_CASH, RIDER)).containsExactly(inr("475.00"));
    }

    @Test
    void refusesAnotherRidersOrderAndVersionsThatNeverWere() {
        OrderId order = accepted("475.00", "0.00");
        assertThat(refused(collect(order, "475.00", 2))).isEqualTo(Reason.UNKNOWN_VERSION);

        onTheRoad.put(order, "somebody else");
        assertThat(refused(collect(order, "475.00", 1))).isEqualTo(Reason.NOT_THIS_RIDER);

        onTheRoad.remove(order);
        assertThat(refused(collect(order, "475.00", 1))).isEqualTo(Reason.NOT_OUT_FOR_DELIVERY);

        OrderId unknown = new OrderId(UUID.randomUUID());
        assertThat(refused(collect(unknown, "475.00", 1))).isEqualTo(Reason.UNKNOWN_ORDER);
    }

    @Test
    void showsTheJournalOfAnOrder() {
        OrderId order = accepted("274.60", "0.00");

        List<Posting> postings =
                bench.in(system, () -> bench.get(CodQueries.class).postings(system, order));

        assertThat(postings).extracting(Posting::account).containsExactly("COD_RECEIVABLE", "SALES", "ROUNDING");
        assertThat(postings).extracting(Posting::amount).containsExactly(inr("275.00"), inr("-274.60"), inr("-0.40"));
    }

    private OrderId accepted(String total, String prepaid) {
        OrderId order = new OrderId(UUID.randomUUID());
        open(order, total, prepaid);
        onTheRoad.put(order, RIDER);
        return order;
    }

    private Due open(OrderId order, String total, String prepaid) {
        return bench.in(
                system, () -> bench.get(OpenReceivable.class).open(system, order, STORE, inr(total), inr(prepaid)));
    }

    private DueChange worth(OrderId order, String total, String cause) {
        return bench.in(system, () -> bench.get(AdjustReceivable.class).adjust(system, order, inr(total), cause));
    }

    private Money due(OrderId order) {
        return bench.in(system, () -> bench.get(CodQueries.class).due(system, order))
                .orElseThrow()
                .due();
    }

    private CollectOutcome collect(OrderId order, String amount, int version) {
        return collect(order, amount, version, "CASH");
    }

    private CollectOutcome collect(OrderId order, String amount, int version, String method) {
        CollectCommand command =
                new CollectCommand(order, RIDER, inr(amount), version, method, "PIN", "1234", Instant.now());
        return bench.in(rider, () -> bench.get(CollectCash.class).collect(rider, command));
    }

    private void floatOf(String amount) {
        bench.run(
                system,
                () -> bench.get(Books.class)
                        .post(
                                system,
                                STORE,
                                JournalEntry.draft("float", null, "shift begins")
                                        .debit(Account.RIDER_CASH, RIDER, inr(amount))
                                        .credit(Account.STORE_DRAWER, STORE, inr(amount))
                                        .balanced()));
    }

    private List<Money> balance(Account account, String owner) {
        return bench.in(system, () -> bench.get(Journal.class).balances(system, account, owner));
    }

    private List<String> events(OrderId order) {
        return bench.in(system.org(), em -> {
            @SuppressWarnings("unchecked")
            List<String> types = em.createNativeQuery("select type from shared.event where stream = ?1 order by seq")
                    .setParameter(1, order.value())
                    .getResultList();
            return types;
        });
    }

    private Object count(String sql) {
        return bench.<Object>in(system.org(), em -> em.createNativeQuery(sql).getSingleResult());
    }

    private static Collection collected(CollectOutcome outcome) {
        return outcome.fold(CollectOutcome.Collected::collection, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static Reason refused(CollectOutcome outcome) {
        return outcome.fold(
                done -> {
                    throw new AssertionError(done);
                },
                Refused::reason);
    }

    private static DueChange change(OrderId order, String due, int version, String less, String refundable) {
        return new DueChange(new Due(order, inr(due), version, "PENDING"), inr(less), inr(refundable), inr("0.00"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }

    /** Says who carries which order. */
    private final class Deliveries extends DeliveryQueries {
        @Override
        public Optional<Delivery> find(Actor actor, OrderId order) {
            return Optional.ofNullable(onTheRoad.get(order))
                    .map(who -> new Delivery(
                            order, STORE, "IN_TRANSIT", who, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null));
        }
    }
}
