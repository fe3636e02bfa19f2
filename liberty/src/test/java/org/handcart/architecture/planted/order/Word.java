package org.handcart.architecture.planted.order;

import org.handcart.architecture.planted.order.usecase.Verb;

/** Offends: words know no layer. */
public class Word {
    Verb verb = new Verb();
}
