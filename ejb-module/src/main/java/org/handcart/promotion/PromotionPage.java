package org.handcart.promotion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of promotions by code; {@code next} is the code to go on behind, null at the end. */
public record PromotionPage(List<Promotion> items, @Nullable String next) {}
