/** What payment gateways tell us over HTTP. Outside of the API: no token, no JSON of ours, each gateway's own rules. */
@NullMarked
package org.handcart.api.webhook;

import org.jspecify.annotations.NullMarked;
