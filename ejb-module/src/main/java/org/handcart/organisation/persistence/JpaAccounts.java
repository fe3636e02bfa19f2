package org.handcart.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handcart.organisation.Organisation;
import org.handcart.organisation.SignedIn;
import org.handcart.organisation.domain.Account;
import org.handcart.organisation.domain.Accounts;
import org.handcart.shared.OrgId;
import org.handcart.shared.Role;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class JpaAccounts implements Accounts {

    private static final String ORGANISATIONS = "select org_id, code, name from organisation.organisation ";

    private static final String ACCOUNT = """
            select o.org_id, o.code, u.username, array_to_string(u.roles, ','), array_to_string(u.stores, ','),
                   u.id, u.password_hash, u.active
            from organisation.user_account u
            join organisation.organisation o on o.org_id = u.org_id
            """;

    @PersistenceContext(unitName = "handcart")
    EntityManager em;

    @Override
    public List<Organisation> organisations() {
        return organisations(em.createNativeQuery(ORGANISATIONS + "order by code"));
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return organisations(
                        em.createNativeQuery(ORGANISATIONS + "where code = ?1").setParameter(1, code))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Account> find(String organisationCode, String username) {
        return account(em.createNativeQuery(ACCOUNT + "where o.code = ?1 and u.username = ?2")
                .setParameter(1, organisationCode)
                .setParameter(2, username));
    }

    @Override
    public Optional<Account> find(UUID userId) {
        return account(em.createNativeQuery(ACCOUNT + "where u.id = ?1").setParameter(1, userId));
    }

    @Override
    public Optional<Account> find(OrgId org, String username) {
        return account(em.createNativeQuery(ACCOUNT + "where u.org_id = ?1 and u.username = ?2")
                .setParameter(1, org.value())
                .setParameter(2, username));
    }

    private static List<Organisation> organisations(Query query) {
        List<Organisation> organisations = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            organisations.add(new Organisation(new OrgId((UUID) column[0]), (String) column[1], (String) column[2]));
        }
        return List.copyOf(organisations);
    }

    private static Optional<Account> account(Query query) {
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            // The application's own role is no person's, whatever a row says.
            Set<Role> roles = words((String) column[3]).stream()
                    .map(Role::valueOf)
                    .filter(role -> role != Role.SYSTEM)
                    .collect(Collectors.toUnmodifiableSet());
            SignedIn signedIn = new SignedIn(
                    new OrgId((UUID) column[0]),
                    (String) column[1],
                    (String) column[2],
                    roles,
                    words((String) column[4]),
                    (UUID) column[5]);
            return Optional.of(new Account(signedIn, (String) column[6], (Boolean) column[7]));
        }
        return Optional.empty();
    }

    private static Set<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
