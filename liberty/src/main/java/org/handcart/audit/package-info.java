/**
 * The auditor: proves the invariants over everything a database holds, with statements of its own that share no code with the
 * application. It only reads.
 */
@NullMarked
package org.handcart.audit;

import org.jspecify.annotations.NullMarked;
