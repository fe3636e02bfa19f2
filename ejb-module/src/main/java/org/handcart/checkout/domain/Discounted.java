package org.handcart.checkout.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.checkout.DiscountRequest;
import org.handcart.checkout.PlaceCommand;
import org.handcart.checkout.PlaceOutcome;
import org.handcart.checkout.PlaceOutcome.Reason;
import org.handcart.order.DiscountPolicy;
import org.handcart.order.LineDiscount;
import org.handcart.order.NewDiscount;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.CancelPolicy;
import org.handcart.promotion.PromotedBasket;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Allocation;
import org.handcart.shared.Money;
import org.handcart.shared.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Drafts after everything that is taken off: the promotions first, then plain amounts one after the other in proportion
 * to what is left of the lines (D2). Frozen here, once; nothing later spreads them again (D4).
 */
public final class Discounted {

    private final Drafts drafts;
    private final PromotedBasket promoted;
    private final List<Money> left;
    private final List<List<LineDiscount>> shares = new ArrayList<>();
    private final List<NewDiscount> discounts = new ArrayList<>();
    private final List<SkippedPromotion> unmet = new ArrayList<>();
    private final Refusals refusals = new Refusals();

    private Discounted(Drafts drafts, PromotedBasket promoted) {
        this.drafts = drafts;
        this.promoted = promoted;
        this.left = new ArrayList<>(promoted.left());
        drafts.lines().forEach(line -> shares.add(new ArrayList<>()));
    }

    /** @param promoted of exactly these drafts */
    public static Discounted of(PlaceCommand command, Drafts drafts, PromotedBasket promoted) {
        Discounted discounted = new Discounted(drafts, promoted);
        promoted.applied().forEach(discounted::take);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < command.discounts().size(); i++) {
            DiscountRequest request = command.discounts().get(i);
            if (codes.add(request.code())) {
                discounted.take(request, "/discounts/" + i);
            } else {
                discounted.refusals.add(
                        Reason.DISCOUNT_NOT_APPLICABLE, "/discounts/" + i + "/code", request.code() + " comes twice");
            }
        }
        return discounted;
    }

    private void take(AppliedPromotion applied) {
        for (int i = 0; i < shares.size(); i++) {
            note(i, applied.code(), applied.shares().get(i));
        }
        DiscountPolicy policy =
                applied.terms().policy() == CancelPolicy.CLAWBACK ? DiscountPolicy.CLAWBACK : DiscountPolicy.KEEP;
        discounts.add(new NewDiscount(applied.code(), applied.amount(), policy, Json.write(applied.terms())));
    }

    private void take(DiscountRequest request, String pointer) {
        Money given = request.amount();
        AppliedPromotion applied = applied(request.code());
        String whyNot = promoted.whyNot(request.code());
        if (applied != null) {
            if (given != null && !given.equals(applied.amount())) {
                refusals.add(
                        Reason.DISCOUNT_MISMATCH,
                        pointer + "/amount",
                        "%s takes off %s, the order says %s".formatted(request.code(), applied.amount(), given));
            }
        } else if (whyNot != null) {
            refusals.add(
                    Reason.DISCOUNT_NOT_APPLICABLE,
                    pointer + "/code",
                    "%s does not apply: %s".formatted(request.code(), whyNot));
        } else if (given == null) {
            String unknown = "there is no promotion " + request.code();
            refusals.add(Reason.DISCOUNT_NOT_APPLICABLE, pointer + "/code", unknown);
            unmet.add(new SkippedPromotion(request.code(), unknown));
        } else {
            takePlain(request.code(), given);
        }
    }

    private void takePlain(String code, Money amount) {
        if (amount.compareTo(goods()) > 0) {
            String tooMuch = "a discount of " + amount + " on goods of " + goods();
            refusals.add(Reason.NEGATIVE_TOTAL, "/discounts", tooMuch);
            unmet.add(new SkippedPromotion(code, tooMuch));
            return;
        }
        List<Money> spread = Allocation.split(
                amount,
                left.stream().map(Money::minor).toList(),
                drafts.lines().stream().map(Draft::units).toList());
        for (int i = 0; i < spread.size(); i++) {
            left.set(i, left.get(i).minus(spread.get(i)));
            note(i, code, spread.get(i));
        }
        discounts.add(NewDiscount.plain(code, amount));
    }

    private void note(int line, String code, Money share) {
        if (share.isPositive()) {
            shares.get(line).add(new LineDiscount(code, share));
        }
    }

    private @Nullable AppliedPromotion applied(String code) {
        return promoted.applied().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What the lines cost now, tax on top not counted. */
    public Money goods() {
        Money sum = Money.zero(left.get(0).currency());
        for (Money amount : left) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /** What of the requested discounts cannot be had; null when all can. */
    PlaceOutcome.@Nullable Refused refused() {
        return refusals.first();
    }

    Money left(int line) {
        return left.get(line);
    }

    List<LineDiscount> shares(int line) {
        return shares.get(line);
    }

    List<NewDiscount> discounts() {
        return List.copyOf(discounts);
    }

    /** With the requested discounts that cannot be had. */
    PromotedBasket promoted() {
        return unmet.isEmpty() ? promoted : promoted.with(unmet, promoted.uses());
    }
}
