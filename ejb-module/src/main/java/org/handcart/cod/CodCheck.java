package org.handcart.cod;

/** One check of a COD validation. */
public record CodCheck(String check, boolean passed, String detail) {}
