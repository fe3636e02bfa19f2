/** Work that waits for people: what, for whom, until when. One place to look; the deeds themselves live with their things. */
@NullMarked
package org.handcart.task;

import org.jspecify.annotations.NullMarked;
