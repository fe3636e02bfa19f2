package org.handcart.architecture.planted.api;

import org.handcart.architecture.planted.jms.Listener;
import org.handcart.architecture.planted.order.domain.Rule;

/** Offends: the web and the JMS module do not meet; doors know no rules. */
public class Resource {
    Listener listener = new Listener();
    Rule rule = new Rule();
}
