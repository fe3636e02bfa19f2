/** Validation rules: the list, and the editor with its tests. */
@NullMarked
package org.handcart.console.rule;

import org.jspecify.annotations.NullMarked;
