/**
 * GraphQL at {@code /graphql} over the verbs that the REST API calls. What a document may ask for is measured before
 * anything of it runs; what goes wrong is told with the problem types of the REST API.
 */
@NullMarked
package org.handcart.api.graphql;

import org.jspecify.annotations.NullMarked;
