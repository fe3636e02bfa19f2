package org.handcart.cod.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.order.OrderFixture.anOrder;
import static org.handcart.testing.SpineBench.STORE;
import static org.handcart.testing.SpineBench.inr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.RefundMethod;
import org.handcart.cancellation.usecase.CancelPartially;
import org.handcart.cod.AreasRefused;
import org.handcart.cod.CodAlternative;
import org.handcart.cod.CodAlternative.Kind;
import org.handcart.cod.CodCheck;
import org.handcart.cod.CodDraft;
import org.handcart.cod.CodValidation;
import org.handcart.cod.CustomerPolicy;
import org.handcart.cod.HousePolicy;
import org.handcart.cod.PostalCode;
import org.handcart.cod.StoreService;
import org.handcart.cod.StoreService.Mode;
import org.handcart.order.LineQuantity;
import org.handcart.order.OrderId;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.Money;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Quantity;
import org.handcart.shared.Role;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.handcart.testing.SpineBench;
import org.handcart.testing.StatementCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** D33 over everything that was decided: organisation, store, customer, area. */
class CodEligibilityIT {

    private static final Currency INR = Currency.getInstance("INR");

    private final SpineBench spine = new SpineBench().stock("TV", 20);
    private final MaintainCodPolicy policies = spine.bench.get(MaintainCodPolicy.class);

    @Test
    void anOrderAboveTheCapBecomesEligibleWhenEnoughIsCancelled() {
        house(inr("5000.00"), null, false, 0);
        OrderId order = spine.place(anOrder().line("TV", 10, "5000.00").line("TV", 1, "400.00"));

        CodValidation before = validate(order, null);
        assertThat(before.eligible()).isFalse();
        assertThat(before.alternatives()).contains(new CodAlternative(Kind.PART_PREPAID, inr("400.00")));

        cancel(order, 1);

        CodValidation after = validate(order, inr("4900.00"));
        assertThat(after.eligible()).isTrue();
        assertThat(after.due()).isEqualTo(inr("4900.00"));
        assertThat(after.checks().get(0)).isEqualTo(new CodCheck("ORDER_AMOUNT", true, "INR 4900.00 is what is due."));
        assertThat(validate(order, inr("5400.00")).eligible()).isFalse();
    }

    @Test
    void aBlockedPhoneBlocksWhoeverUsesIt() {
        customer("c-1", "+919812345678", true, null);

        assertThat(failed(validate(draft("c-2", "98123 45678", "100.00")))).containsExactly("CUSTOMER");
        assertThat(failed(validate(draft("c-2", "+919812345679", "100.00")))).isEmpty();
    }

    @Test
    void aCustomerHasALimitOfTheirOwn() {
        customer("c-1", null, false, inr("300.00"));

        assertThat(failed(validate(draft("c-1", null, "300.00")))).isEmpty();
        assertThat(failed(validate(draft("c-1", null, "300.01")))).containsExactly("CUSTOMER_LIMIT");
        assertThat(failed(validate(draft("c-2", null, "300.01")))).isEmpty();
    }

    @Test
    void asksForACodeUntilThePhoneIsProven() {
        house(null, null, true, 0);

        assertThat(validate(draft("c-1", "+919812345678", "100.00")).alternatives())
                .contains(CodAlternative.of(Kind.VERIFY_PHONE));
    }

    @Test
    void servesTheListOfAStore() {
        service(new StoreService(STORE, Mode.LIST, null, List.of(new PostalCode("IN", "560 001")), 0));

        assertThat(failed(validate(draft(null, null, "100.00")))).isEmpty();
        assertThat(failed(validate(new CodDraft(null, null, "560002", "IN", inr("100.00"), STORE))))
                .containsExactly("SERVICEABLE");
    }

    @Test
    void measuresFromTheStoreWhereAPostalCodeLies() throws Exception {
        spine.bench.run(
                spine.admin, () -> areas("postalCode,latitude,longitude\n560001,12.98,77.60\n560100,12.80,77.60\n"));
        service(new StoreService(STORE, Mode.RADIUS, new BigDecimal("5"), List.of(), 0));

        assertThat(failed(validate(draft(null, null, "100.00")))).isEmpty();
        assertThat(failed(validate(new CodDraft(null, null, "560100", "IN", inr("100.00"), STORE))))
                .containsExactly("SERVICEABLE");
        assertThat(failed(validate(new CodDraft(null, null, "999999", "IN", inr("100.00"), STORE))))
                .containsExactly("SERVICEABLE");
    }

    @Test
    void costsOneStatementWithAStoreAtHandHoweverMuchWasDecided() {
        house(inr("5000.00"), inr("100.00"), true, 0);
        customer("c-17", "+919812345678", false, inr("4000.00"));
        Store store = spine.bench
                .in(spine.admin, () -> spine.bench.get(StoreQueries.class).find(spine.admin, STORE))
                .orElseThrow();
        CodDraft draft = draft("c-17", "+919812345678", "100.00");

        List<String> statements = StatementCount.of(
                spine.bench,
                () -> spine.bench.run(
                        spine.admin, () -> spine.bench.get(ValidateCod.class).validate(spine.admin, draft, store)));

        assertThat(statements).hasSize(1 + 1);
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        HousePolicy first = house(inr("5000.00"), null, false, 0);
        house(inr("4000.00"), null, false, first.version());

        assertThatThrownBy(() -> house(inr("3000.00"), null, false, first.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> house(inr("3000.00"), null, false, 0)).isInstanceOf(Conflict.class);
        assertThat(spine.bench
                        .in(spine.admin, () -> policies.house(spine.admin, INR))
                        .limit())
                .isEqualTo(inr("4000.00"));
    }

    @Test
    void whoHasStoresOfTheirOwnDecidesNothingForTheOrganisation() {
        Actor manager = new Actor(spine.org, "region", Set.of(Role.REGIONAL_MANAGER), Set.of("QC-002"), "test");

        assertThatThrownBy(() -> spine.bench.in(manager, () -> policies.put(manager, HousePolicy.open(INR))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> spine.bench.in(
                        manager,
                        () -> policies.put(manager, new StoreService(STORE, Mode.ANYWHERE, null, List.of(), 0))))
                .isInstanceOf(AreasRefused.class);
    }

    private HousePolicy house(@Nullable Money limit, @Nullable Money otpAbove, boolean newCustomers, long version) {
        HousePolicy policy =
                new HousePolicy(INR, limit, false, otpAbove, newCustomers, 0, "shop@bank", "Shop", version);
        return spine.bench.in(spine.admin, () -> policies.put(spine.admin, policy));
    }

    private void customer(String id, @Nullable String phone, boolean blocked, @Nullable Money limit) {
        CustomerPolicy policy = new CustomerPolicy(id, phone, null, blocked, "too many refusals", limit, 0, 0, 0);
        spine.bench.run(spine.admin, () -> policies.put(spine.admin, policy));
    }

    private void service(StoreService service) {
        spine.bench.run(spine.admin, () -> policies.put(spine.admin, service));
    }

    private void areas(String csv) {
        try {
            spine.bench
                    .get(ImportAreas.class)
                    .load(spine.admin, "IN", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void cancel(OrderId order, int units) {
        CancelCommand command = new CancelCommand(
                order,
                List.of(new LineQuantity(spine.line(order, 1), Quantity.of(units))),
                ReasonCodes.CUSTOMER_REQUEST,
                null,
                RefundMethod.ORIGINAL,
                false,
                false,
                false);
        spine.bench.run(
                spine.admin, () -> spine.bench.get(CancelPartially.class).cancel(spine.admin, command));
    }

    private CodValidation validate(OrderId order, @Nullable Money quoted) {
        return spine.bench
                .in(spine.admin, () -> spine.bench.get(ValidateCod.class).validate(spine.admin, order, quoted))
                .orElseThrow();
    }

    private CodValidation validate(CodDraft draft) {
        return spine.bench.in(
                spine.admin, () -> spine.bench.get(ValidateCod.class).validate(spine.admin, draft));
    }

    private static List<String> failed(CodValidation validation) {
        return validation.checks().stream()
                .filter(check -> !check.passed())
                .map(CodCheck::check)
                .toList();
    }

    private static CodDraft draft(@Nullable String customer, @Nullable String phone, String amount) {
        return new CodDraft(customer, phone, "560001", "IN", inr(amount), STORE);
    }
}
