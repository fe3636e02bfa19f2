/**
 * Ledger: rules that an organisation writes itself and that every order must pass. A rule is an expression of the Common
 * Expression Language over a typed view of the order ({@link org.handcart.validation.OrderDraft}); it says when the rule
 * is broken. What follows from a broken rule is the conductor's business (checkout).
 */
@NullMarked
package org.handcart.validation;

import org.jspecify.annotations.NullMarked;
