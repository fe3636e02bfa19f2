package org.handcart.api.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handcart.api.problem.ProblemType;

/**
 * What an operation is for and what it answers; {@code docs/openapi.yaml} is written from it, from the parameters and
 * from the records. What every operation may answer (no token, no right, a field that is not valid, an outage) goes
 * without saying here.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {
    /** One sentence. */
    String value();

    /** The record in the body. */
    Class<?> view();

    /** The body is a {@link ListView} of them. */
    boolean list() default false;

    int status() default 200;

    /** Another status with the same body; 0 for none. */
    int or() default 0;

    /** Content type of the answer, where it is not JSON; the view is then a text. */
    String as() default "application/json";

    /** Refusals of its own. */
    ProblemType[] refuses() default {};
}
