package org.handcart.validation.domain;

import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handcart.validation.Finding;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A rule, ready to be asked. Immutable; many threads may ask it at once. */
public final class CompiledRule {

    private static final String HISTORY = "history";

    private final ValidationRule rule;
    private final Expression broken;
    private final MessageTemplate message;

    private CompiledRule(ValidationRule rule, Expression broken, MessageTemplate message) {
        this.rule = rule;
        this.broken = broken;
        this.message = message;
    }

    /** @throws RuleRefused with everything that is wrong in the rule, its texts, times and expressions */
    public static CompiledRule of(ValidationRule rule) {
        RuleDefinition definition = rule.definition();
        List<RuleIssue> issues = new ArrayList<>(DefinitionRules.issues(definition));
        RuleLanguage language = Language.get();
        Expression broken = language.compile("expression", definition.expression(), 0, Set.of(SimpleType.BOOL), issues);
        MessageTemplate message = MessageTemplate.parse(language, definition.message(), issues);
        if (broken == null || !issues.isEmpty()) {
            throw new RuleRefused(issues);
        }
        return new CompiledRule(rule, broken, message);
    }

    /**
     * A rule that was right when it was written. Should the language no longer take it, it fails for every order, and
     * says so.
     */
    public static CompiledRule ofStored(ValidationRule rule) {
        try {
            return of(rule);
        } catch (RuleRefused refused) {
            return new CompiledRule(
                    rule, Expression.failing(String.valueOf(refused.getMessage())), MessageTemplate.NONE);
        }
    }

    /** Builds the language, so that nobody's first order waits for it: most of a second on a cold machine. */
    public static void warmUp() {
        Language.get();
    }

    public ValidationRule rule() {
        return rule;
    }

    /** True when it reads the customer's history, which costs a statement. */
    public boolean readsHistory() {
        return variables().contains(HISTORY);
    }

    private Set<String> variables() {
        Set<String> all = new HashSet<>(broken.variables());
        all.addAll(message.variables());
        return all;
    }

    /** Null when the order keeps the rule. Never throws: a rule that cannot be evaluated says so in its finding. */
    public @Nullable Finding ask(DraftValues values) {
        try {
            return Boolean.TRUE.equals(broken.evaluate(values)) ? finding(message.fill(values), null) : null;
        } catch (Expression.Failed failed) {
            return failed(String.valueOf(failed.getMessage()));
        }
    }

    /** As if it could not be evaluated, for this reason. */
    public Finding failed(String reason) {
        return finding("rule " + rule.definition().code() + " could not be evaluated: " + reason, reason);
    }

    private Finding finding(String told, @Nullable String failure) {
        RuleDefinition definition = rule.definition();
        return new Finding(
                definition.code(),
                rule.version(),
                failure == null ? definition.severity() : definition.severity().whenItFails(),
                told,
                definition.pointer(),
                failure);
    }

    /** Builds the language when the first rule needs it, and only then. */
    private static final class Language {

        private static final RuleLanguage ONLY = new RuleLanguage();

        private Language() {}

        static RuleLanguage get() {
            return ONLY;
        }
    }
}
