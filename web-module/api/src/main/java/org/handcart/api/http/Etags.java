package org.handcart.api.http;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** Entity tags are versions in quotes. */
public final class Etags {
    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem 428 when the header is missing, 400 when it names no version */
    public static long required(@Nullable String ifMatch) {
        return given(ifMatch)
                .orElseThrow(() ->
                        new Problem(ProblemType.PRECONDITION_REQUIRED, "send the ETag of what you read as If-Match"));
    }

    /** Empty when the header is missing. @throws Problem 400 when it names no version */
    public static OptionalLong given(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            String detail = "must be one ETag as it was answered, such as \"7\"";
            throw new Problem(
                    ProblemType.INVALID_HEADER, null, "If-Match " + detail, List.of(FieldFault.of("If-Match", detail)));
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
