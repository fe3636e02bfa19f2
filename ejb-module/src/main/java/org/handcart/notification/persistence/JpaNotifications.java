package org.handcart.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.notification.Channel;
import org.handcart.notification.Notification;
import org.handcart.notification.NotificationId;
import org.handcart.notification.NotificationStatus;
import org.handcart.notification.Template;
import org.handcart.notification.Told;
import org.handcart.notification.domain.Notifications;
import org.handcart.order.OrderId;
import org.handcart.shared.OrgId;
import org.handcart.shared.json.Json;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaNotifications implements Notifications {

    private static final String ADD = """
            insert into notification.notification (org_id, id, order_id, store_code, customer_id, template, language,
                channels, cause, told, status, asked_at)
            values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            on conflict (org_id, cause, template) do nothing""";

    private static final String OF_ORDER = """
            select id, store_code, customer_id, template, language, channels, cause, told, status,
                   to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from notification.notification
            where org_id = ?1 and order_id = ?2
            order by asked_at, id""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public boolean add(OrgId org, Notification it) {
        return em.createNativeQuery(ADD)
                        .setParameter(1, org.value())
                        .setParameter(2, it.notificationId().value())
                        .setParameter(3, it.orderId().value())
                        .setParameter(4, it.storeCode())
                        .setParameter(5, it.customerId())
                        .setParameter(6, it.template().name())
                        .setParameter(7, it.language())
                        .setParameter(
                                8, it.channels().stream().map(Channel::name).collect(Collectors.joining(",")))
                        .setParameter(9, it.cause())
                        .setParameter(10, Json.write(it.told()))
                        .setParameter(11, it.status().name())
                        .setParameter(12, it.askedAt().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    @Override
    public List<Notification> of(OrgId org, OrderId order) {
        List<?> rows = em.createNativeQuery(OF_ORDER)
                .setParameter(1, org.value())
                .setParameter(2, order.value())
                .getResultList();
        return rows.stream().map(row -> read(order, (Object[]) row)).toList();
    }

    private static Notification read(OrderId order, Object[] row) {
        return new Notification(
                new NotificationId((UUID) row[0]),
                order,
                (String) row[1],
                Objects.toString(row[2], null),
                Template.valueOf((String) row[3]),
                (String) row[4],
                channels((String) row[5]),
                (String) row[6],
                Json.read((String) row[7], Told.class),
                NotificationStatus.valueOf((String) row[8]),
                Instant.parse((String) row[9]));
    }

    private static List<Channel> channels(String names) {
        return List.of(names.split(",")).stream().map(Channel::valueOf).toList();
    }
}
