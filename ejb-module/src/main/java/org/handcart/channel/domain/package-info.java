/** The layout of an import file and what its rows become; storage is asked for through {@link org.handcart.channel.domain.ImportJobs}. */
@NullMarked
package org.handcart.channel.domain;

import org.jspecify.annotations.NullMarked;
