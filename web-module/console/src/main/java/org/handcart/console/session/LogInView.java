package org.handcart.console.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.handcart.console.words.Wording;
import org.handcart.organisation.SignedIn;
import org.handcart.organisation.TooManyAttempts;
import org.handcart.organisation.usecase.SignIn;
import org.jspecify.annotations.Nullable;

/** Log-in and log-out. Whatever is wrong with a log-in, the answer is the same sentence. */
@Named
@RequestScoped
public class LogInView {

    @Inject
    SignIn signIn;

    @Inject
    SignedInActor me;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    private @Nullable String organisation;
    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String browserZone;
    private @Nullable String next;
    private boolean expired;

    /** Called on GET: who is logged in already does not log in again. */
    public void open() throws IOException {
        if (me.isSignedIn()) {
            faces.getExternalContext().redirect(request.getContextPath() + Paths.START);
        }
    }

    /** On success the session gets a new id, so that one that was planted before is worth nothing. */
    public void logIn() throws IOException {
        if (me.isSignedIn()) {
            // An old log-in page in another tab: the pages of this session belong to whoever is logged in.
            open();
            return;
        }
        Optional<SignedIn> answer = check();
        password = null;
        if (answer.isEmpty()) {
            return;
        }
        request.getSession(true);
        request.changeSessionId();
        me.enter(answer.get(), browserZone);
        faces.getExternalContext().redirect(request.getContextPath() + Paths.safeReturn(next));
    }

    private Optional<SignedIn> check() {
        try {
            Optional<SignedIn> answer = organisation == null || username == null || password == null
                    ? Optional.empty()
                    : signIn.signIn(organisation.strip(), username.strip(), password);
            if (answer.isEmpty()) {
                refuse(Wording.text("login.refused"));
            }
            return answer;
        } catch (TooManyAttempts many) {
            refuse(Wording.sentence("login.wait", many.retryAfter().toSeconds()));
            return Optional.empty();
        }
    }

    private void refuse(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    public void logOut() throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.invalidateSession();
        external.redirect(request.getContextPath() + Paths.LOG_IN);
    }

    public @Nullable String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(@Nullable String organisation) {
        this.organisation = organisation;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getBrowserZone() {
        return browserZone;
    }

    public void setBrowserZone(@Nullable String browserZone) {
        this.browserZone = browserZone;
    }

    public @Nullable String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next;
    }

    public boolean isExpired() {
        return expired;
    }

    public void setExpired(boolean expired) {
        this.expired = expired;
    }
}
