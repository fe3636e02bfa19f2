package org.handcart.architecture.planted.order.persistence;

/** Offends: storage stays in its package. */
public class JpaThings {}
