package org.handcart.console.task;

import jakarta.ejb.EJBException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.console.session.SignedInActor;
import org.handcart.task.TaskDetail;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.handcart.task.TaskStatus;
import org.handcart.task.usecase.TaskQueries;
import org.jspecify.annotations.Nullable;

/** The tasks of the actor's stores and roles: what waits, overdue first; what they have taken; what is over. */
@Named
@ViewScoped
@SuppressWarnings("serial")
public class TasksView implements Serializable {

    private static final int MOST = 50;
    private static final Logger LOG = Logger.getLogger(TasksView.class.getName());

    @Inject
    TaskQueries tasks;

    @Inject
    Clock clock;

    @Inject
    SignedInActor me;

    private String show = "waiting";
    private List<TaskDetail> rows = List.of();
    private boolean more;
    private boolean failed;

    public void open() {
        refresh();
    }

    public void refresh() {
        try {
            TaskPage page = tasks.search(me.actor(), search(), null, MOST);
            rows = page.items();
            more = page.next() != null;
            failed = false;
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "tasks could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    private TaskSearch search() {
        return switch (show) {
            case "mine" -> new TaskSearch(Set.of(), null, null, null, null, me.getUsername(), false);
            case "over" ->
                new TaskSearch(Set.of(TaskStatus.DONE, TaskStatus.CANCELLED), null, null, null, null, null, false);
            default -> TaskSearch.waiting();
        };
    }

    public boolean overdue(TaskDetail task) {
        return task.isOverdue(clock.instant());
    }

    public boolean waiting(TaskDetail task) {
        return !task.status().isFinal();
    }

    public boolean mine(TaskDetail task) {
        return me.getUsername().equals(task.person());
    }

    public List<TaskDetail> getRows() {
        return rows;
    }

    /** Whether there are more than are shown. */
    public boolean isMore() {
        return more;
    }

    public boolean isFailed() {
        return failed;
    }

    public String getShow() {
        return show;
    }

    /** What is none of them is what waits. */
    public void setShow(@Nullable String show) {
        this.show = show != null && Set.of("mine", "over").contains(show) ? show : "waiting";
    }
}
