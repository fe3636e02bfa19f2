package org.handcart.console.start;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handcart.approval.ApprovalPage;
import org.handcart.approval.ApprovalStatus;
import org.handcart.approval.usecase.ApprovalQueries;
import org.handcart.cancellation.StuckCancellation;
import org.handcart.cancellation.usecase.CancellationQueries;
import org.handcart.console.order.Promises;
import org.handcart.console.session.SignedInActor;
import org.handcart.console.words.Tone;
import org.handcart.order.OrderRow;
import org.handcart.order.OrderSearch;
import org.handcart.order.OrderStatus;
import org.handcart.order.usecase.OrderQueries;
import org.handcart.shared.outbox.DeadLetter;
import org.handcart.shared.outbox.DeadLetterPage;
import org.handcart.shared.outbox.DeadLetters;
import org.handcart.task.TaskPage;
import org.handcart.task.TaskSearch;
import org.handcart.task.usecase.TaskQueries;

/**
 * What waits for somebody. Every figure costs one bounded read and says what it counts: the latest orders, never all of
 * them.
 */
@Named
@RequestScoped
public class StartView {

    static final int LATEST = 100;
    static final int MOST_LETTERS = 50;
    static final int MOST_STUCK = 20;
    static final int MOST_WAITING = 50;

    private static final TaskSearch OVERDUE = new TaskSearch(Set.of(), null, null, null, null, null, true);
    private static final Logger LOG = Logger.getLogger(StartView.class.getName());

    @Inject
    OrderQueries orders;

    @Inject
    CancellationQueries cancellations;

    @Inject
    DeadLetters letters;

    @Inject
    ApprovalQueries approvalQueries;

    @Inject
    TaskQueries tasks;

    @Inject
    Promises promises;

    @Inject
    SignedInActor me;

    private List<OrderRow> rows = List.of();
    private List<StuckCancellation> stuck = List.of();
    private String deadLetters = "–";
    private String approvals = "–";
    private String overdueTasks = "–";
    private boolean failed;

    @PostConstruct
    void read() {
        try {
            if (me.may("ORDER_READ")) {
                rows = orders.search(
                                me.actor(), new OrderSearch(null, null, null, null, null, null, false, LATEST, null))
                        .items();
                stuck = cancellations.needingAttention(me.actor(), MOST_STUCK);
                ApprovalPage waiting =
                        approvalQueries.page(me.actor(), ApprovalStatus.OPEN, null, null, null, MOST_WAITING);
                approvals = counted(waiting.items().size(), waiting.next() != null);
            }
            if (me.may("TASK_WORK")) {
                TaskPage late = tasks.search(me.actor(), OVERDUE, null, MOST_WAITING);
                overdueTasks = counted(late.items().size(), late.next() != null);
            }
            if (me.may("MESSAGES_READ")) {
                DeadLetterPage page = letters.list(me.actor(), DeadLetter.Status.DEAD, null, MOST_LETTERS);
                deadLetters = counted(page.items().size(), page.next() != null);
            }
        } catch (EJBException broken) {
            LOG.log(
                    Level.SEVERE,
                    broken,
                    () -> "figures could not be read, " + me.actor().correlationId());
            failed = true;
        }
    }

    private static String counted(int rows, boolean more) {
        return rows + (more ? "+" : "");
    }

    /** Money that waits for a second person; with a plus when there is more than was counted. */
    public String getApprovals() {
        return approvals;
    }

    /** With a plus when there are more than were counted. */
    public String getOverdueTasks() {
        return overdueTasks;
    }

    /** How many orders the figures are about. */
    public int getLatest() {
        return rows.size();
    }

    /** In the order of an order's life; statuses without an order are left out. */
    public List<Map.Entry<OrderStatus, Integer>> getByStatus() {
        Map<OrderStatus, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.status(), 1, Integer::sum));
        return List.copyOf(counts.entrySet());
    }

    public long getLate() {
        return rows.stream()
                .filter(row -> promises.of(row).tone().equals(Tone.BAD.style()))
                .count();
    }

    /** Cancellations that do not go on by themselves, the newest {@value #MOST_STUCK}. */
    public List<StuckCancellation> getStuck() {
        return stuck;
    }

    /** Those that wait; with a plus when there are more than were counted. */
    public String getDeadLetters() {
        return deadLetters;
    }

    public boolean isFailed() {
        return failed;
    }

    public boolean isNothingToSee() {
        return !me.may("ORDER_READ") && !me.may("MESSAGES_READ") && !me.may("TASK_WORK");
    }
}
