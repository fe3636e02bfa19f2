package org.handcart.shared.verb;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handcart.shared.Permission;

/**
 * The permission an {@link org.handcart.shared.Actor} needs for a verb. A verb without it cannot be called. An empty
 * list means whoever is signed in to the organisation: for what opens no rows of its own but runs another verb, which
 * checks for itself.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Requires {
    Permission[] value();
}
