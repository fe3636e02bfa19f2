/** Rules of tasks: who may see and take one, whom it goes to when nobody does. */
@NullMarked
package org.handcart.task.domain;

import org.jspecify.annotations.NullMarked;
