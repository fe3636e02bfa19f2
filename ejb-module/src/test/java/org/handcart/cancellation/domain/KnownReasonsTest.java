package org.handcart.cancellation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handcart.cancellation.Fault;
import org.handcart.cancellation.ReasonCode;
import org.handcart.cancellation.ReasonCodes;
import org.handcart.cancellation.ReasonRefused;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownReasonsTest {

    private static final Actor AGENT = actor(Role.CUSTOMER_SERVICE_AGENT);
    private static final Actor SHOP = actor(Role.PARTNER_API);

    @ParameterizedTest
    @CsvSource({
        "CUSTOMER_REQUEST, CUSTOMER",
        "OUT_OF_STOCK, MERCHANT",
        "QUALITY, MERCHANT",
        "LATE, MERCHANT",
        "PRICE_ERROR, MERCHANT",
        "DUPLICATE, CUSTOMER",
        "FRAUD_SUSPECTED, CUSTOMER",
        "UNDELIVERABLE, MERCHANT",
        "OTHER, CUSTOMER",
    })
    void knowsWhoseFaultTheBuiltInReasonsAre(String code, Fault fault) {
        assertThat(ReasonCodes.builtIn()).hasSize(9);
        assertThat(known().chosen(AGENT, code, "because").fault()).isEqualTo(fault);
    }

    @Test
    void refusesAnUnknownReasonAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> known().chosen(AGENT, "BORED", null))
                .isInstanceOfSatisfying(ReasonRefused.class, refused -> {
                    assertThat(refused.pointer()).isEqualTo("/reason");
                    assertThat(refused.known()).hasSize(9).contains(ReasonCodes.OTHER);
                });
    }

    @Test
    void asksForACommentWhereTheReasonNeedsOne() {
        assertThatThrownBy(() -> known().chosen(AGENT, "OTHER", "  "))
                .isInstanceOfSatisfying(
                        ReasonRefused.class,
                        refused -> assertThat(refused.pointer()).isEqualTo("/comment"));
        assertThat(known().chosen(AGENT, "OTHER", "wrong flat").code()).isEqualTo("OTHER");
    }

    @Test
    void takesTheStoresWordBeforeTheOrganisationsBeforeTheBuiltInOne() {
        ReasonCode organisation = reason("LATE", Fault.CUSTOMER, Set.of(), true);
        ReasonCode store = reason("LATE", Fault.MERCHANT, Set.of(), false);

        assertThat(known(written("", organisation)).find("LATE")).contains(organisation);
        assertThat(known(written("QC-1", store), written("", organisation)).find("LATE"))
                .contains(store);
        assertThat(known(written("", organisation)).all()).hasSize(9);
    }

    @Test
    void refusesAReasonThatIsNoLongerInUse() {
        KnownReasons known =
                known(written("", ReasonCodes.builtIn("LATE").orElseThrow().deactivated()));

        assertThatThrownBy(() -> known.chosen(AGENT, "LATE", null))
                .isInstanceOf(ReasonRefused.class)
                .hasMessageContaining("no longer");
        assertThat(known.chosen(Actor.system(AGENT.org(), "checkout", "c-1"), "LATE", null)
                        .code())
                .isEqualTo("LATE");
    }

    @Test
    void keepsAReasonToTheRolesThatMayGiveIt() {
        KnownReasons known = known(written("", reason("GOODWILL", Fault.CUSTOMER, Set.of(Role.SUPERVISOR), false)));

        assertThat(known.chosen(actor(Role.SUPERVISOR), "GOODWILL", null).code())
                .isEqualTo("GOODWILL");
        assertThatThrownBy(() -> known.chosen(AGENT, "GOODWILL", null)).isInstanceOf(ReasonRefused.class);
    }

    @Test
    void letsCustomersNotSayThatItWasTheMerchantsFault() {
        assertThatThrownBy(() -> known().chosen(SHOP, "LATE", null))
                .isInstanceOfSatisfying(
                        ReasonRefused.class,
                        refused ->
                                assertThat(refused.known()).containsExactly("CUSTOMER_REQUEST", "DUPLICATE", "OTHER"));
        assertThat(known(written("", reason("LATE", Fault.MERCHANT, Set.of(), true)))
                        .chosen(SHOP, "LATE", null)
                        .fault())
                .isEqualTo(Fault.MERCHANT);
    }

    private static KnownReasons known(Reasons.Written... written) {
        return new KnownReasons(List.of(written));
    }

    private static Reasons.Written written(String store, ReasonCode reason) {
        return new Reasons.Written(store, reason);
    }

    private static ReasonCode reason(String code, Fault fault, Set<Role> roles, boolean customers) {
        return new ReasonCode(code, code, fault, false, roles, customers, true);
    }

    private static Actor actor(Role role) {
        return new Actor(new OrgId(UUID.randomUUID()), "kavya", Set.of(role), Set.of(), "c-1");
    }
}
