package org.handcart.console.rule;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.shared.Conflict;
import org.handcart.store.Store;
import org.handcart.store.usecase.StoreQueries;
import org.handcart.validation.RuleDefinition;
import org.handcart.validation.RuleFailures;
import org.handcart.validation.RuleIssue;
import org.handcart.validation.RuleRefused;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.usecase.MaintainRule;
import org.handcart.validation.usecase.RuleQueries;
import org.handcart.validation.usecase.TryRule;
import org.jspecify.annotations.Nullable;

/**
 * Writes one rule. What is wrong with it shows while it is typed; saving is refused when somebody else was faster, and
 * says so.
 */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class RuleEditView implements Serializable {

    @Inject
    RuleQueries rules;

    @Inject
    MaintainRule maintainRule;

    @Inject
    TryRule tryRule;

    @Inject
    StoreQueries stores;

    @Inject
    SignedInActor me;

    private @Nullable String code;
    private long version;
    private RuleForm form = new RuleForm();
    private List<RuleIssue> issues = List.of();
    private List<ValidationRule> history = List.of();
    private @Nullable RuleFailures failures;
    private List<Store> choices = List.of();

    /** Answers 404 for a rule that does not exist and for one of a store that is not the actor's. */
    public void open() throws IOException {
        choices = stores.list(me.actor(), null, null, null);
        String wanted = code;
        if (wanted == null) {
            return;
        }
        Optional<ValidationRule> found = rules.find(me.actor(), wanted);
        if (found.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
            return;
        }
        show(found.get());
    }

    private void show(ValidationRule rule) {
        version = rule.version();
        form = RuleForm.of(rule.definition(), me.getZone());
        history = rules.history(me.actor(), rule.definition().code());
        failures = rules.failures(me.actor(), rule.definition().code());
        issues = List.of();
    }

    /** While somebody types. */
    public void check() {
        issues = form.getExpression().isBlank() ? List.of() : tryRule.issues(me.actor(), definition());
    }

    public void save() {
        try {
            Optional<ValidationRule> stored = maintainRule.put(me.actor(), definition(), version);
            if (stored.isEmpty()) {
                tell(FacesMessage.SEVERITY_ERROR, Wording.text("rule.not-yours"));
                return;
            }
            code = stored.get().definition().code();
            show(stored.get());
            tell(FacesMessage.SEVERITY_INFO, Wording.sentence("rule.saved", String.valueOf(version)));
        } catch (RuleRefused refused) {
            issues = refused.issues();
            tell(FacesMessage.SEVERITY_ERROR, Wording.text("rule.refused"));
        } catch (Conflict stale) {
            tell(FacesMessage.SEVERITY_ERROR, Wording.text(version == 0 ? "rule.taken" : "rule.stale"));
        }
    }

    RuleDefinition definition() {
        return form.definition(me.getZone());
    }

    void refused(RuleRefused refused) {
        issues = refused.issues();
    }

    private static void tell(FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, ""));
    }

    public boolean isUnsaved() {
        return version == 0;
    }

    public RuleForm getForm() {
        return form;
    }

    public List<RuleIssue> getIssues() {
        return issues;
    }

    /** True when there is something to check and nothing is wrong with it. */
    public boolean isSound() {
        return issues.isEmpty() && !form.getExpression().isBlank();
    }

    public List<ValidationRule> getHistory() {
        return history;
    }

    public @Nullable RuleFailures getFailures() {
        return failures;
    }

    public List<Store> getChoices() {
        return choices;
    }

    public long getVersion() {
        return version;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code;
    }
}
