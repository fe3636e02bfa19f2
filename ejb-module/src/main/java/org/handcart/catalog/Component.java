package org.handcart.catalog;

/** So many units of a product in one bundle set. */
public record Component(String sku, int quantity) {}
