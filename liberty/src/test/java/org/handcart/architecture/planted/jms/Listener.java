package org.handcart.architecture.planted.jms;

/** Stands for the JMS module. */
public class Listener {}
