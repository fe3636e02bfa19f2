package org.handcart.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TaskStatusTest {

    @Test
    void knowsEveryPair() {
        Set<String> allowed = new TreeSet<>();
        for (TaskStatus from : TaskStatus.values()) {
            for (TaskStatus to : TaskStatus.values()) {
                if (from.mayBecome(to)) {
                    allowed.add(from + ">" + to);
                }
            }
        }
        assertThat(allowed)
                .containsExactly(
                        "CLAIMED>CANCELLED",
                        "CLAIMED>CLAIMED",
                        "CLAIMED>DONE",
                        "CLAIMED>OPEN",
                        "OPEN>CANCELLED",
                        "OPEN>CLAIMED",
                        "OPEN>DONE");
    }

    @Test
    void endsInTwoWays() {
        Set<TaskStatus> ends = EnumSet.allOf(TaskStatus.class).stream()
                .filter(TaskStatus::isFinal)
                .collect(Collectors.toSet());
        assertThat(ends).containsExactlyInAnyOrder(TaskStatus.DONE, TaskStatus.CANCELLED);
    }
}
