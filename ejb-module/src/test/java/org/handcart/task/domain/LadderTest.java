package org.handcart.task.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

    @Test
    void goesFromTheStoreToTheRegionToTheTop() {
        assertThat(climb(Role.STORE_STAFF))
                .containsExactly(Role.STORE_MANAGER, Role.REGIONAL_MANAGER, Role.SYSTEM_ADMIN);
        assertThat(climb(Role.CUSTOMER_SERVICE_AGENT))
                .containsExactly(Role.SUPERVISOR, Role.REGIONAL_MANAGER, Role.SYSTEM_ADMIN);
        assertThat(climb(Role.SYSTEM_ADMIN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void endsForEveryRole(Role role) {
        assertThat(climb(role)).hasSizeLessThan(Role.values().length).doesNotHaveDuplicates();
    }

    /** Whoever a task can come to can open the list it is in. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void letsOnlyThoseOwnWhoMayWork(Role role) {
        assertThat(Ladder.canOwn(role)).isEqualTo(role.allows(Permission.TASK_WORK) && role != Role.SYSTEM);
    }

    @Test
    void showsAManagerTheWorkOfTheStoreAndNotTheOtherWay() {
        assertThat(Ladder.reach(Set.of(Role.STORE_MANAGER)))
                .containsExactlyInAnyOrder(Role.STORE_STAFF, Role.CASHIER, Role.STORE_MANAGER);
        assertThat(Ladder.reach(Set.of(Role.STORE_STAFF))).containsExactly(Role.STORE_STAFF);
        assertThat(Ladder.reach(Set.of(Role.SUPERVISOR)))
                .containsExactlyInAnyOrder(Role.CUSTOMER_SERVICE_AGENT, Role.SUPERVISOR);
        assertThat(Ladder.reach(Set.of(Role.PARTNER_API, Role.DELIVERY_PARTNER)))
                .isEmpty();
        assertThat(Ladder.reach(Set.of(Role.SYSTEM_ADMIN))).hasSize(7);
    }

    private static List<Role> climb(Role role) {
        List<Role> steps = new ArrayList<>();
        Optional<Role> next = Ladder.above(role);
        while (next.isPresent() && steps.size() < Role.values().length) {
            steps.add(next.get());
            next = Ladder.above(next.get());
        }
        return steps;
    }
}
