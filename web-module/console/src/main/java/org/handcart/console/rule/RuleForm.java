package org.handcart.console.rule;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.Severity;
import org.jspecify.annotations.Nullable;

/** A rule while somebody writes it. Times are in the zone of whoever writes. */
@SuppressWarnings("serial")
public class RuleForm implements Serializable {

    private String code = "";
    private @Nullable String store;
    private Severity severity = Severity.WARN;
    private String expression = "";
    private String message = "";
    private @Nullable String pointer;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;
    private boolean active = true;

    static RuleForm of(RuleDefinition rule, ZoneId zone) {
        RuleForm form = new RuleForm();
        form.code = rule.code();
        form.store = rule.storeCode();
        form.severity = rule.severity();
        form.expression = rule.expression();
        form.message = rule.message();
        form.pointer = rule.pointer();
        form.from = local(rule.effectiveFrom(), zone);
        form.to = local(rule.effectiveTo(), zone);
        form.active = rule.active();
        return form;
    }

    RuleDefinition definition(ZoneId zone) {
        return new RuleDefinition(
                code, store, severity, expression, message, pointer, instant(from, zone), instant(to, zone), active);
    }

    private static @Nullable LocalDateTime local(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime at, ZoneId zone) {
        return at == null ? null : at.atZone(zone).toInstant();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public List<Severity> getSeverities() {
        return List.of(Severity.values());
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }

    public @Nullable String getStore() {
        return store;
    }

    public void setStore(@Nullable String store) {
        this.store = orNull(store);
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable Severity severity) {
        this.severity = severity == null ? Severity.WARN : severity;
    }

    public String getExpression() {
        return expression;
    }

    public void setExpression(@Nullable String expression) {
        this.expression = expression == null ? "" : expression.replace("\r\n", "\n");
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message == null ? "" : message;
    }

    public @Nullable String getPointer() {
        return pointer;
    }

    public void setPointer(@Nullable String pointer) {
        this.pointer = orNull(pointer);
    }

    public @Nullable LocalDateTime getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDateTime from) {
        this.from = from;
    }

    public @Nullable LocalDateTime getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDateTime to) {
        this.to = to;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
