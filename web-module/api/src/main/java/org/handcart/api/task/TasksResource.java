package org.handcart.api.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.handcart.api.http.Answers;
import org.handcart.api.http.Cursor;
import org.handcart.api.http.Idempotent;
import org.handcart.api.http.Params;
import org.handcart.api.http.Replies;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.api.problem.Problems;
import org.handcart.api.problem.Reasons;
import org.handcart.api.security.CurrentActor;
import org.handcart.order.OrderId;
import org.handcart.shared.Role;
import org.handcart.task.TaskId;
import org.handcart.task.TaskKind;
import org.handcart.task.TaskOutcome;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.handcart.task.TaskStatus;
import org.handcart.task.usecase.AssignTask;
import org.handcart.task.usecase.ClaimTask;
import org.handcart.task.usecase.FinishTask;
import org.handcart.task.usecase.ReleaseTask;
import org.handcart.task.usecase.TaskQueries;
import org.jspecify.annotations.Nullable;

/** Everything that waits for a person, in one place: read by whoever may act on it. */
@Path("/v1/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    private static final String LIST = "tasks";

    private enum Due {
        OVERDUE
    }

    @Inject
    TaskQueries tasks;

    @Inject
    ClaimTask claimTask;

    @Inject
    AssignTask assignTask;

    @Inject
    ReleaseTask releaseTask;

    @Inject
    FinishTask finishTask;

    @Inject
    CurrentActor current;

    @Inject
    Idempotent idempotent;

    @Inject
    Problems problems;

    @Inject
    Clock clock;

    @GET
    @Answers(
            value = "List tasks, those due first before others; open and claimed ones where no status is given",
            view = TaskView.Page.class)
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("storeCode") @Nullable String storeCode,
            @QueryParam("owner") @Nullable String owner,
            @QueryParam("orderId") @Nullable String orderId,
            @QueryParam("person") @Nullable String person,
            @QueryParam("due") @Nullable String due,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Set<TaskStatus> statuses = Params.constants("status", status, TaskStatus.class);
        TaskSearch search = new TaskSearch(
                statuses == null ? Set.of() : statuses,
                kind == null ? null : Params.constant("kind", kind, TaskKind.class),
                storeCode,
                owner == null ? null : Params.constant("owner", owner, Role.class),
                orderId == null ? null : new OrderId(Params.id(orderId)),
                person,
                due != null && Params.constant("due", due, Due.class) == Due.OVERDUE);
        TaskPage page = tasks.search(current.actor(), search, place(after), Params.limit(limit));
        TaskPage.Place next = page.next();
        return Replies.ok(new TaskView.Page(
                page.items().stream()
                        .map(task -> TaskView.of(task, clock.instant()))
                        .toList(),
                next == null ? null : Cursor.of(LIST, next.dueAt(), next.id().value())));
    }

    private static TaskPage.@Nullable Place place(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor.Place place = Cursor.place(LIST, after);
        return new TaskPage.Place(place.at(), new TaskId(place.id()));
    }

    @GET
    @Path("/{id}")
    @Answers(value = "Read a task", view = TaskView.class)
    public Response get(@PathParam("id") String id) {
        return tasks.find(current.actor(), new TaskId(Params.id(id)))
                .map(task -> Replies.ok(TaskView.of(task, clock.instant()), task.version()))
                .orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/claim")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Take a task",
            view = TaskView.class,
            refuses = {
                ProblemType.TASK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response claim(@PathParam("id") String id, TaskNoteRequest request) {
        return run("claim", id, task -> claimTask.claim(current.actor(), task, request.comment()));
    }

    @POST
    @Path("/{id}/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Give a task to a person",
            view = TaskView.class,
            refuses = {
                ProblemType.TASK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response assign(@PathParam("id") String id, TaskAssignRequest request) {
        return run("assign", id, task -> assignTask.assign(current.actor(), task, request.person(), request.comment()));
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Give a task back to the role that owns it",
            view = TaskView.class,
            refuses = {
                ProblemType.TASK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response release(@PathParam("id") String id, TaskNoteRequest request) {
        return run("release", id, task -> releaseTask.release(current.actor(), task, request.comment()));
    }

    /** Not of a kind that ends by its deed. */
    @POST
    @Path("/{id}/done")
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            value = "Say that a task is done",
            view = TaskView.class,
            refuses = {
                ProblemType.TASK_REFUSED,
                ProblemType.STILL_RUNNING,
                ProblemType.KEY_REUSED,
                ProblemType.IDEMPOTENCY_KEY_REQUIRED
            })
    public Response done(@PathParam("id") String id, TaskDoneRequest request) {
        return run("done", id, task -> finishTask.finish(current.actor(), task, request.comment()));
    }

    private Response run(String word, String id, Function<TaskId, TaskOutcome> verb) {
        TaskId task = new TaskId(Params.id(id));
        return Replies.response(idempotent.required(
                "POST /tasks/" + word,
                () -> verb.apply(task)
                        .fold(
                                changed -> Replies.answer(200, TaskView.of(changed.task(), clock.instant())),
                                refused -> problems.answer(new Problem(
                                        Reasons.type(refused.reason()), refused.reason(), refused.detail())))));
    }
}
