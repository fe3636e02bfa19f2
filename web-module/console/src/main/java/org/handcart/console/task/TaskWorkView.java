package org.handcart.console.task;

import jakarta.ejb.EJBException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Wording;
import org.handcart.shared.NotAllowed;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskId;
import org.handcart.task.TaskOutcome;
import org.handcart.task.usecase.ClaimTask;
import org.handcart.task.usecase.FinishTask;
import org.handcart.task.usecase.ReleaseTask;
import org.handcart.task.usecase.TaskQueries;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Somebody takes a task, gives it back, or says that it is done. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class TaskWorkView implements Serializable {

    private static final String MESSAGES = "done:doneMessages";
    private static final Logger LOG = Logger.getLogger(TaskWorkView.class.getName());

    @Inject
    TaskQueries tasks;

    @Inject
    ClaimTask claimTask;

    @Inject
    ReleaseTask releaseTask;

    @Inject
    FinishTask finishTask;

    @Inject
    TasksView page;

    @Inject
    SignedInActor me;

    private @Nullable TaskDetail task;
    private @Nullable String comment;

    public void claim(TaskId id) {
        ask(() -> claimTask.claim(me.actor(), id, null), "task.claimed", null);
    }

    public void release(TaskId id) {
        ask(() -> releaseTask.release(me.actor(), id, null), "task.released", null);
    }

    /** As it is now; null when it is gone. */
    public void look(TaskId id) {
        task = tasks.find(me.actor(), id).orElse(null);
        comment = null;
    }

    public void finish() {
        TaskDetail seen = task;
        String what = comment;
        if (what == null) {
            tell(MESSAGES, FacesMessage.SEVERITY_ERROR, Wording.text("task.no-comment"));
        } else if (seen != null) {
            ask(() -> finishTask.finish(me.actor(), seen.id(), what), "task.finished", MESSAGES);
        }
    }

    private void ask(Supplier<TaskOutcome> verb, String done, @Nullable String where) {
        try {
            Runnable answer = verb.get()
                    .fold(
                            changed -> () -> {
                                PrimeFaces.current().ajax().addCallbackParam("done", true);
                                tell(null, FacesMessage.SEVERITY_INFO, Wording.text(done));
                            },
                            refused -> () -> tell(
                                    where,
                                    FacesMessage.SEVERITY_ERROR,
                                    Wording.refusal("TaskOutcome", refused.reason())));
            answer.run();
        } catch (NotAllowed refused) {
            tell(where, FacesMessage.SEVERITY_ERROR, Wording.text("task.not-allowed"));
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "a task could not be changed, " + me.actor().correlationId());
            tell(where, FacesMessage.SEVERITY_ERROR, Wording.text("task.failed"));
        }
        page.refresh();
    }

    private static void tell(@Nullable String where, FacesMessage.Severity severity, String sentence) {
        FacesContext.getCurrentInstance().addMessage(where, new FacesMessage(severity, sentence, ""));
    }

    public @Nullable TaskDetail getTask() {
        return task;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
    }
}
