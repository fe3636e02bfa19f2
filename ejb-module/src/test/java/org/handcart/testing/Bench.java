package org.handcart.testing;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.handcart.payment.domain.Gateways;
import org.handcart.payment.usecase.ScriptedGateway;
import org.handcart.shared.Actor;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * Verbs wired on a real PostgreSQL with the production mappings, without a server. Beans are made once, their {@code
 * @Inject}, {@code @EJB}, {@code @PersistenceContext} and {@code @Resource} fields filled recursively; an interface is
 * served by the one class registered for it or found beside it as {@code persistence.Jpa<Name>}.
 *
 * <p>{@link #in} opens a transaction for an organisation, as {@code VerbGuard} does, and commits; any exception rolls
 * back. Safe to use from several threads: each has its own transaction.
 */
public final class Bench {

    private static final EntityManagerFactory FACTORY = factory();

    private final Map<Class<?>, Object> beans = new HashMap<>();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<Map<Object, Object>> resources = ThreadLocal.withInitial(HashMap::new);
    private final EntityManager em = (EntityManager) proxy(EntityManager.class, this::entityManager);

    public Bench() {
        register(Clock.class, Clock.systemUTC());
        register(Gateways.class, new ScriptedGateway());
    }

    /** Puts a bean of the test's own in place of what would be made, such as a fixed clock. */
    public Bench register(Class<?> type, Object bean) {
        beans.put(type, bean);
        return this;
    }

    public OrgId newOrganisation() {
        return Database.get().newOrganisation();
    }

    /** The bean, wired. Its methods must be called within {@link #in}. */
    public synchronized <T> T get(Class<T> type) {
        Object bean = beans.get(type);
        if (bean == null) {
            bean = make(implementation(type));
            beans.put(type, bean);
            wire(bean);
        }
        return type.cast(bean);
    }

    /** One transaction of the actor's organisation. */
    public <T extends @Nullable Object> T in(Actor actor, Supplier<T> work) {
        return in(actor.org(), ignored -> work.get());
    }

    public void run(Actor actor, Runnable work) {
        in(actor.org(), ignored -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** One transaction of an organisation; null: of none, which sees no rows. */
    public <T extends @Nullable Object> T in(@Nullable OrgId org, Function<EntityManager, T> work) {
        if (current.get() != null) {
            return work.apply(em);
        }
        try (EntityManager mine = FACTORY.createEntityManager()) {
            current.set(mine);
            mine.getTransaction().begin();
            try {
                if (org != null) {
                    mine.createNativeQuery("select set_config('handcart.org', ?1, true)")
                            .setParameter(1, org.toString())
                            .getSingleResult();
                }
                T result = work.apply(em);
                // a container answers what the verb answered, also when it was told to roll back
                if (!mine.getTransaction().getRollbackOnly()) {
                    mine.getTransaction().commit();
                }
                return result;
            } finally {
                if (mine.getTransaction().isActive()) {
                    mine.getTransaction().rollback();
                }
                current.remove();
                resources.remove();
            }
        }
    }

    /** Marks the current transaction as {@code setRollbackOnly} does. */
    public void setRollbackOnly() {
        em.getTransaction().setRollbackOnly();
    }

    private Class<?> implementation(Class<?> type) {
        if (!type.isInterface()) {
            return type;
        }
        String context = type.getPackageName().replaceAll("\\.domain$", "");
        String name = context + ".persistence.Jpa" + type.getSimpleName();
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("nothing registered for " + type + " and no " + name, missing);
        }
    }

    private static Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(type.getName(), failed.getCause());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    private void wire(Object bean) {
        for (Class<?> type = bean.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Object value = valueFor(field);
                if (value != null) {
                    set(bean, field, value);
                }
            }
        }
    }

    private @Nullable Object valueFor(Field field) {
        if (field.isAnnotationPresent(ConfigProperty.class)) {
            return null; // settings keep what the class initialises them with
        }
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            return em;
        }
        if (beans.containsKey(field.getType())) {
            return annotated(field) ? beans.get(field.getType()) : null;
        }
        if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class)) {
            // An enum comes from configuration: the field keeps what it was initialised with.
            boolean ours = field.getType().getName().startsWith("org.handcart")
                    && !field.getType().isEnum();
            return ours ? get(field.getType()) : null;
        }
        if (field.isAnnotationPresent(Resource.class) && field.getType().isInterface()) {
            return proxy(field.getType(), this::resource);
        }
        return null;
    }

    private static boolean annotated(Field field) {
        return field.isAnnotationPresent(Inject.class)
                || field.isAnnotationPresent(EJB.class)
                || field.isAnnotationPresent(Resource.class);
    }

    /** What {@code SessionContext} and {@code TransactionSynchronizationRegistry} are asked for in verbs. */
    private @Nullable Object resource(Object self, java.lang.reflect.Method method, Object @Nullable [] args) {
        return switch (method.getName()) {
            case "setRollbackOnly" -> {
                setRollbackOnly();
                yield null;
            }
            case "getRollbackOnly" -> em.getTransaction().getRollbackOnly();
            case "getTransactionStatus" -> current.get() == null ? 6 : 0;
            case "getResource" -> resources.get().get(args == null ? "" : args[0]);
            case "putResource" -> args == null ? null : resources.get().put(args[0], args[1]);
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }

    private @Nullable Object entityManager(Object self, java.lang.reflect.Method method, Object @Nullable [] args)
            throws Throwable {
        EntityManager mine = current.get();
        if (mine == null) {
            throw new IllegalStateException("no transaction: call within Bench.in");
        }
        try {
            return method.invoke(mine, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Bench.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException failed) {
            throw new IllegalStateException(field.toString(), failed);
        }
    }

    private static EntityManagerFactory factory() {
        Database database = Database.get();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.nonJtaDataSource", "");
        settings.put("jakarta.persistence.jdbc.driver", "org.postgresql.Driver");
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", "handcart_app");
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("eclipselink.connection-pool.default.max", "250");
        settings.put("eclipselink.jdbc.exclusive-connection.mode", "Always");
        settings.put("eclipselink.weaving", "false");
        return Persistence.createEntityManagerFactory("handcart", settings);
    }
}
