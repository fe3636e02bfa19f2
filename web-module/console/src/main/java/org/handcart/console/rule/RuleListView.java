package org.handcart.console.rule;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.console.session.SignedInActor;
import org.handcart.validation.ValidationRule;
import org.handcart.validation.usecase.RuleQueries;

/** The rules of the actor's stores: those in force unless the address asks for all. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class RuleListView implements Serializable {

    private static final Logger LOG = Logger.getLogger(RuleListView.class.getName());

    @Inject
    RuleQueries rules;

    @Inject
    SignedInActor me;

    private boolean all;
    private List<ValidationRule> rows = List.of();
    private boolean failed;

    public void open() {
        try {
            rows = rules.list(me.actor()).stream()
                    .filter(rule -> all || rule.definition().active())
                    .toList();
            failed = false;
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "rules could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    public List<ValidationRule> getRows() {
        return rows;
    }

    public boolean isFailed() {
        return failed;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
