package org.handcart.payment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handcart.payment.GatewayAccountRow;
import org.handcart.payment.domain.Gateway;
import org.handcart.payment.domain.GatewayAccount;
import org.handcart.payment.domain.GatewayAccounts;
import org.handcart.payment.domain.TenderType;
import org.handcart.shared.Actor;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaGatewayAccounts implements GatewayAccounts {

    private static final String SELECT = """
            select code, gateway, merchant, key_id, secret_name, webhook_secret_name, base_url,
                   array_to_string(tenders, ',')
            from payment.gateway_account where org_id = ?1""";

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<GatewayAccount> active(Actor actor) {
        return read(em.createNativeQuery(SELECT + " and active order by priority, code")
                .setParameter(1, actor.org().value())
                .getResultList());
    }

    @Override
    public Optional<GatewayAccount> find(Actor actor, String code) {
        return read(em.createNativeQuery(SELECT + " and code = ?2")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, code)
                        .getResultList())
                .stream()
                .findFirst();
    }

    @Override
    public List<GatewayAccountRow> list(Actor actor) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows =
                em.createNativeQuery("""
                        select code, gateway, merchant, key_id, base_url, array_to_string(tenders, ','), priority, active
                        from payment.gateway_account where org_id = ?1 order by priority, code""").setParameter(1, actor.org().value()).getResultList();
        return rows.stream()
                .map(row -> new GatewayAccountRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        List.of(((String) row[5]).split(",")),
                        ((Number) row[6]).intValue(),
                        (Boolean) row[7]))
                .toList();
    }

    @Override
    public boolean put(Actor actor, GatewayAccountRow account, String secrets) {
        return em.createNativeQuery("""
                        insert into payment.gateway_account as a (org_id, code, gateway, merchant, key_id, base_url,
                            tenders, priority, active, secret_name, webhook_secret_name)
                        values (?1, ?2, ?3, ?4, ?5, ?6, string_to_array(?7, ','), ?8, ?9, ?10, ?11)
                        on conflict (org_id, code) do update set merchant = excluded.merchant, key_id = excluded.key_id,
                            base_url = excluded.base_url, tenders = excluded.tenders, priority = excluded.priority,
                            active = excluded.active, secret_name = excluded.secret_name,
                            webhook_secret_name = excluded.webhook_secret_name
                        where a.gateway = excluded.gateway""")
                        .setParameter(1, actor.org().value())
                        .setParameter(2, account.code())
                        .setParameter(3, account.gateway())
                        .setParameter(4, account.merchant())
                        .setParameter(5, account.keyId())
                        .setParameter(6, account.baseUrl())
                        .setParameter(7, String.join(",", account.tenders()))
                        .setParameter(8, account.priority())
                        .setParameter(9, account.active())
                        .setParameter(10, secrets + ".secret")
                        .setParameter(11, secrets + ".webhook")
                        .executeUpdate()
                == 1;
    }

    private static List<GatewayAccount> read(List<?> rows) {
        return rows.stream().map(row -> account((Object[]) row)).toList();
    }

    private static GatewayAccount account(Object[] row) {
        Set<TenderType> tenders = Arrays.stream(((String) row[7]).split(","))
                .map(TenderType::valueOf)
                .collect(Collectors.toSet());
        return new GatewayAccount(
                (String) row[0],
                Gateway.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                tenders);
    }
}
