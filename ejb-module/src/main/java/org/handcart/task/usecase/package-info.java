/** The verbs of tasks: open, claim, assign, release, finish, close, escalate, read. */
@NullMarked
package org.handcart.task.usecase;

import org.jspecify.annotations.NullMarked;
