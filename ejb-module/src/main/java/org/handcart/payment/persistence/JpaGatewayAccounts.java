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
