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

/** A stock keeping unit. Of ASCII, so that no two look alike, and without what an address cannot carry. */
@Documented
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = Sku.PATTERN)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface Sku {
    String PATTERN = "[A-Za-z0-9]([A-Za-z0-9 ._:+#-]{0,62}[A-Za-z0-9._:+#-])?";

    String message() default "must be 1 to 64 letters, digits, blanks or . _ : + # - and begin with a letter or digit";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
