package org.handcart.cod.domain;

import java.time.LocalDate;

/** Where a movement of cash is booked: the store that answers for it, and one of its business days (D26). */
public record BookDay(String storeCode, LocalDate date) {}
