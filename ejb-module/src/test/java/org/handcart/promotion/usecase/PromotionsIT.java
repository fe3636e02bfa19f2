package org.handcart.promotion.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.promotion.TermsFixture.amount;
import static org.handcart.promotion.TermsFixture.buy;
import static org.handcart.promotion.TermsFixture.inr;
import static org.handcart.promotion.TermsFixture.percent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.BasketLine;
import org.handcart.promotion.GetChoice;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.Promotion;
import org.handcart.promotion.PromotionPage;
import org.handcart.promotion.PromotionRefused;
import org.handcart.promotion.PromotionTerms;
import org.handcart.promotion.TermsFixture;
import org.handcart.shared.Actor;
import org.handcart.shared.Conflict;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.Role;
import org.handcart.shared.json.Json;
import org.handcart.testing.SpineBench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionsIT {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

    private final SpineBench shop = new SpineBench();
    private final Actor actor = shop.admin;

    private Promotion promotion(TermsFixture terms, boolean automatic, @Nullable String store, @Nullable Integer uses) {
        return new Promotion("Offer", store, automatic, terms.build(), START, null, uses, true, 0);
    }

    private Promotion put(Promotion promotion) {
        return shop.bench.in(
                actor, () -> shop.bench.get(MaintainPromotion.class).put(actor, promotion));
    }

    private PromotedBasket evaluate(String store, @Nullable String customer, String... codes) {
        return shop.bench.in(
                actor,
                () -> shop.bench
                        .get(EvaluatePromotions.class)
                        .evaluate(
                                actor,
                                store,
                                customer,
                                Set.of(codes),
                                List.of(BasketLine.of("A", 6, inr("300.00"))),
                                NOW));
    }

    @Test
    void keepsAPromotionWithItsTermsAndVersions() {
        Promotion first = put(
                promotion(percent("TEN", "10").from("300.00").skus("A", "B").clawback(), false, SpineBench.STORE, 2));

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.terms())
                .isEqualTo(percent("TEN", "10")
                        .from("300.00")
                        .skus("A", "B")
                        .clawback()
                        .build());
        assertThatThrownBy(() -> put(promotion(percent("TEN", "11"), false, null, null)))
                .isInstanceOf(Conflict.class);
        Promotion changed = put(new Promotion(
                "Offer 2",
                null,
                true,
                percent("TEN", "11").build(),
                START,
                NOW.plus(1, ChronoUnit.DAYS),
                null,
                true,
                1));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(shop.bench.in(
                        actor, () -> shop.bench.get(PromotionQueries.class).find(actor, "TEN")))
                .contains(changed);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> put(promotion(percent("T", "0"), true, null, null)))
                .isInstanceOf(PromotionRefused.class)
                .hasMessageContaining("percent is above 0");
        assertThatThrownBy(() -> put(promotion(percent("T", "100.1"), true, null, null)))
                .isInstanceOf(PromotionRefused.class);
        assertThatThrownBy(() -> put(promotion(percent("t", "10"), true, null, null)))
                .isInstanceOf(PromotionRefused.class)
                .hasMessageContaining("capitals");
        assertThatThrownBy(() -> put(promotion(amount("T", "0.00"), true, null, null)))
                .isInstanceOf(PromotionRefused.class);
        assertThatThrownBy(() -> put(promotion(buy("T", 0, 1, GetChoice.CHEAPEST), true, null, null)))
                .isInstanceOf(PromotionRefused.class);
        assertThatThrownBy(() -> put(promotion(percent("T", "10"), true, "QC-999", null)))
                .isInstanceOf(PromotionRefused.class)
                .hasMessageContaining("QC-999");
    }

    @Test
    void automaticOnesApplyByThemselvesAndOthersByCode() {
        put(promotion(percent("AUTO", "10"), true, null, null));
        put(promotion(amount("CODE", "20.00"), false, null, null));
        put(promotion(amount("ELSEWHERE", "20.00"), true, SpineBench.STORE, null));

        assertThat(evaluate("OTHER", null).applied())
                .extracting(AppliedPromotion::code)
                .containsExactly("AUTO");
        assertThat(evaluate("OTHER", null, "CODE").applied())
                .extracting(AppliedPromotion::code)
                .containsExactly("AUTO", "CODE");
        assertThat(evaluate("OTHER", null, "ELSEWHERE").whyNot("ELSEWHERE")).isEqualTo("it is for another store");
        assertThat(evaluate(SpineBench.STORE, null).applied())
                .extracting(AppliedPromotion::code)
                .containsExactly("AUTO", "ELSEWHERE");
        assertThat(evaluate("OTHER", null, "NOBODY-KNOWS").skipped()).isEmpty();
    }

    @Test
    void tellsThatACodeIsOverOrNotYet() {
        put(new Promotion(
                "Over", null, false, percent("OVER", "10").build(), START, START.plusSeconds(1), null, true, 0));
        put(new Promotion("Soon", null, false, percent("SOON", "10").build(), NOW.plusSeconds(1), null, null, true, 0));
        put(new Promotion("Off", null, false, percent("OFF", "10").build(), START, null, null, false, 0));

        PromotedBasket basket = evaluate(SpineBench.STORE, null, "OVER", "SOON", "OFF");

        assertThat(basket.applied()).isEmpty();
        assertThat(basket.whyNot("OVER")).isEqualTo("it ended at 2026-11-01T00:00:01Z");
        assertThat(basket.whyNot("SOON")).isEqualTo("it starts at 2026-11-20T06:30:01Z");
        assertThat(basket.whyNot("OFF")).isEqualTo("it is not active");
    }

    @Test
    void aCustomerUsesItSoOftenAndNoMore() {
        put(promotion(percent("ONCE", "10"), false, null, 1));

        assertThat(evaluate(SpineBench.STORE, null, "ONCE").whyNot("ONCE")).isEqualTo("it is for known customers");
        assertThat(evaluate(SpineBench.STORE, "c-17", "ONCE").applied()).hasSize(1);
        redeem("c-17");
        assertThat(evaluate(SpineBench.STORE, "c-17", "ONCE").whyNot("ONCE"))
                .isEqualTo("this customer has used it 1 of 1 times");
        assertThat(evaluate(SpineBench.STORE, "c-18", "ONCE").applied()).hasSize(1);
    }

    private void redeem(String customer) {
        shop.bench.run(
                actor,
                () -> shop.bench
                        .get(RedeemPromotions.class)
                        .redeem(actor, Map.of("ONCE", 1), customer, UUID.randomUUID()));
    }

    @Test
    void pricesWhatIsKeptUnderFrozenTermsWhateverIsInForceNow() {
        String frozen = Json.write(percent("TEN", "10").from("300.00").build());
        put(promotion(percent("TEN", "50"), true, null, null));

        PromotedBasket kept = shop.bench.in(
                actor,
                () -> shop.bench
                        .get(PriceUnderTerms.class)
                        .price(actor, List.of(BasketLine.of("A", 1, inr("50.00"))), List.of(frozen)));

        assertThat(kept.left()).containsExactly(inr("50.00"));
        assertThat(Json.read(frozen, PromotionTerms.class))
                .isEqualTo(percent("TEN", "10").from("300.00").build());
    }

    @Test
    void anActorWithStoresSeesAndWritesTheirOwn() {
        Actor local = new Actor(actor.org(), "meera", Set.of(Role.REGIONAL_MANAGER), Set.of(SpineBench.STORE), "test");
        put(promotion(percent("ALL", "10"), true, null, null));
        put(promotion(percent("MINE", "10"), true, SpineBench.STORE, null));
        Actor other = new Actor(actor.org(), "ravi", Set.of(Role.REGIONAL_MANAGER), Set.of("QC-777"), "test");

        PromotionPage seen = shop.bench.in(
                other, () -> shop.bench.get(PromotionQueries.class).list(other, null, 20));

        assertThat(seen.items()).extracting(Promotion::code).containsExactly("ALL");
        assertThatThrownBy(() -> shop.bench.in(
                        local,
                        () -> shop.bench
                                .get(MaintainPromotion.class)
                                .put(local, promotion(percent("X", "10"), true, null, null))))
                .isInstanceOf(NotAllowed.class);
        assertThat(shop.bench.in(
                        local,
                        () -> shop.bench
                                .get(MaintainPromotion.class)
                                .put(local, promotion(percent("X", "10"), true, SpineBench.STORE, null))))
                .extracting(Promotion::version)
                .isEqualTo(1L);
    }

    @Test
    void pagesByCode() {
        for (String code : List.of("A", "B", "C")) {
            put(promotion(percent(code, "10"), true, null, null));
        }

        PromotionPage first = shop.bench.in(
                actor, () -> shop.bench.get(PromotionQueries.class).list(actor, null, 2));
        PromotionPage second = shop.bench.in(
                actor, () -> shop.bench.get(PromotionQueries.class).list(actor, first.next(), 2));

        assertThat(first.items()).extracting(Promotion::code).containsExactly("A", "B");
        assertThat(second.items()).extracting(Promotion::code).containsExactly("C");
        assertThat(second.next()).isNull();
    }
}
