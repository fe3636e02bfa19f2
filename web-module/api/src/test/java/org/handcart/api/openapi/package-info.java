/** Writes {@code docs/openapi.yaml} from the resources, and compares: the document is reviewed like code and costs the server nothing. */
@NullMarked
package org.handcart.api.openapi;

import org.jspecify.annotations.NullMarked;
