package org.handcart.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way to the caller; thrown by the doors and caught by {@link ThrowableMapper}. Nothing inside it may
 * be internal: every text is shown.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final @Nullable String reason;
    private final transient List<FieldFault> faults;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public Problem(ProblemType type, String detail) {
        this(type, null, detail, List.of());
    }

    public Problem(ProblemType type, @Nullable Enum<?> reason, String detail) {
        this(type, reason, detail, List.of());
    }

    public Problem(ProblemType type, @Nullable Enum<?> reason, String detail, List<FieldFault> faults) {
        super(detail, null, false, false);
        this.type = type;
        this.reason = reason == null ? null : reason.name();
        this.faults = List.copyOf(faults);
    }

    /** One invalid query parameter or header. */
    public static Problem parameter(String name, String detail) {
        return new Problem(
                ProblemType.INVALID_PARAMETER, null, name + " " + detail, List.of(FieldFault.of(name, detail)));
    }

    /** The one answer for what does not exist and for what the caller may not know of. */
    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND, "nothing is found at this address");
    }

    /** Adds a member of its own to the document. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The document as RFC 9457 orders it. */
    public Map<String, Object> document(String instance, String correlationId) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", type.uri().toString());
        document.put("title", type.title());
        document.put("status", type.status());
        document.put("detail", getMessage());
        document.put("instance", instance);
        if (reason != null) {
            document.put("reason", reason);
        }
        document.put("correlationId", correlationId);
        if (!faults.isEmpty()) {
            document.put("errors", faults);
        }
        document.putAll(members);
        return document;
    }
}
