package org.handcart.checkout;

import java.util.List;
import org.handcart.promotion.AppliedPromotion;
import org.handcart.promotion.SkippedPromotion;
import org.handcart.shared.Money;
import org.handcart.validation.Finding;

/**
 * What an order would cost in a store, explained; nothing is reserved or written. {@code total = items − discount + fees
 * + tax that prices do not contain}.
 *
 * @param applied promotions, each with its share of every line
 * @param skipped promotions and codes that take nothing off, and why
 * @param rules the organisation's own rules that the order would break; one that refuses would stop it
 * @param codDue what would be collected at the door, rounded to the cash step of the currency (D8)
 */
public record Quote(
        String storeCode,
        List<QuotedLine> lines,
        List<AppliedPromotion> applied,
        List<SkippedPromotion> skipped,
        List<QuotedFee> fees,
        Money items,
        Money discount,
        Money feesTotal,
        Money tax,
        Money total,
        Money codDue,
        List<Finding> rules) {}
