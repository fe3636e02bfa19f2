package org.handcart.promotion;

/** A promotion that took nothing off, and why, in a sentence. */
public record SkippedPromotion(String code, String why) {}
