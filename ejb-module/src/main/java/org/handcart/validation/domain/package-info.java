/** Rules of rules: the language, its limits, what a rule may look like. */
@NullMarked
package org.handcart.validation.domain;

import org.jspecify.annotations.NullMarked;
