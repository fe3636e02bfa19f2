package org.handcart.catalog;

/**
 * What customers look under.
 *
 * @param products how many lie in it, inactive ones included
 */
public record Category(String code, String name, long products, long version) {}
