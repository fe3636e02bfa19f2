package org.handcart.shared.verb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.handcart.shared.Actor;
import org.handcart.shared.NotAllowed;
import org.handcart.shared.OrgId;
import org.handcart.shared.Permission;
import org.handcart.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerbGuardTest {

    private static final OrgId ORG = new OrgId(UUID.randomUUID());

    private final VerbGuard guard = new VerbGuard();
    private final Entered entered = new Entered();
    private Callable<Object> working = () -> "ran";

    @BeforeEach
    void wire() {
        guard.tenancy = entered;
        guard.end = new VerbEnd();
        guard.end.transactions = new OneTransaction();
    }

    @Test
    void letsThePermittedActorInAndOpensTheOrganisation() throws Exception {
        assertThat(call("needsOne", actor(Role.CUSTOMER_SERVICE_AGENT))).isEqualTo("ran");
        assertThat(entered.org).isEqualTo(ORG);
    }

    @Test
    void oneOfSeveralPermissionsIsEnough() throws Exception {
        assertThat(call("needsOneOfTwo", actor(Role.DELIVERY_PARTNER))).isEqualTo("ran");
    }

    @Test
    void refusesAndOpensNothingWithoutThePermission() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> call("needsOne", actor(Role.DELIVERY_PARTNER)));
        assertThat(entered.org).isNull();
    }

    @Test
    void anEmptyListLetsAnyActorIn() throws Exception {
        assertThat(call("needsNothing", actor(Role.DELIVERY_PARTNER))).isEqualTo("ran");
        assertThat(call("needsNothing", actor())).isEqualTo("ran");
        assertThat(entered.org).isEqualTo(ORG);
    }

    @Test
    void aVerbWithoutTheAnnotationCannotBeCalled() {
        assertThatIllegalStateException().isThrownBy(() -> call("forgot", actor(Role.SYSTEM)));
    }

    @Test
    void whatWasCollectedRunsOnceAtTheEndOfTheOutermostVerb() throws Exception {
        List<String> story = new ArrayList<>();
        working = () -> {
            guard.end.add(() -> story.add("written"));
            working = () -> story.add("inner");
            call("needsNothing", actor());
            return story.add("outer");
        };

        call("needsNothing", actor());

        assertThat(story).containsExactly("inner", "outer", "written");
    }

    @Test
    void whatWasCollectedIsForgottenWithAVerbThatFails() {
        List<String> story = new ArrayList<>();
        working = () -> {
            guard.end.add(() -> story.add("written"));
            throw new IllegalStateException("failed");
        };

        assertThatIllegalStateException().isThrownBy(() -> call("needsNothing", actor()));
        assertThat(story).isEmpty();
    }

    @Test
    void whereNoVerbRunsItRunsAtOnce() {
        List<String> story = new ArrayList<>();

        guard.end.add(() -> story.add("written"));

        assertThat(story).containsExactly("written");
    }

    private static Actor actor(Role... roles) {
        return new Actor(ORG, "someone", Set.of(roles), Set.of(), "c-1");
    }

    private Object call(String verb, Actor actor) throws Exception {
        Method method = Verbs.class.getDeclaredMethod(verb, Actor.class);
        return guard.guard(new Call(method, new Object[] {actor}, working));
    }

    private static final class Verbs {
        @Requires(Permission.ORDER_CANCEL)
        void needsOne(Actor actor) {}

        @Requires({Permission.PROCESS, Permission.DELIVERY_REPORT})
        void needsOneOfTwo(Actor actor) {}

        @Requires({})
        void needsNothing(Actor actor) {}

        void forgot(Actor actor) {}
    }

    private static final class Entered extends Tenancy {
        private @org.jspecify.annotations.Nullable OrgId org;

        @Override
        public void enter(OrgId org) {
            this.org = org;
        }
    }

    private record Call(Method method, Object[] arguments, Callable<Object> work) implements InvocationContext {

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object[] getParameters() {
            return arguments;
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }

        @Override
        public Object proceed() throws Exception {
            return work.call();
        }
    }
}
