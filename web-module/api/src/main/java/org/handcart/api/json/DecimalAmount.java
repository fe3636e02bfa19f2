package org.handcart.api.json;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount as a decimal text, bounded before anybody parses it; the currency decides how many digits are right. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = "[0-9]{1,15}(\\.[0-9]{1,4})?")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface DecimalAmount {
    String message() default
            "must be a decimal text such as \"25.75\", not negative, at most 15 digits before and 4 behind the point";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
