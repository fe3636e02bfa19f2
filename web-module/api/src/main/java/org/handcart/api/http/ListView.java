package org.handcart.api.http;

import java.util.List;

/** A list without pages. */
public record ListView<T>(List<T> items) {}
