/** Tests in the container: the built EAR on Liberty with the broker and PostgreSQL, seen from outside through its public doors. */
@NullMarked
package org.handcart.system;

import org.jspecify.annotations.NullMarked;
