/**
 * Starts and stops everything that a running Handcart consists of: PostgreSQL, the Artemis broker and Open Liberty with the EAR.
 */
@NullMarked
package org.handcart.launcher;

import org.jspecify.annotations.NullMarked;
