package org.handcart.organisation;

import java.util.UUID;
import java.util.function.Supplier;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;
import org.handcart.testing.Database;

/** An organisation with users, and transactions that belong to none, as those of a log-in. */
final class OrganisationBench {

    final Bench bench = new Bench();
    final OrgId org = bench.newOrganisation();
    final String code = "org-" + org;

    void user(String username, String password, String roles, String stores, boolean active) {
        String hash = Passwords.hash(password.toCharArray());
        Database.get().asOwner(owner -> {
            try (var insert = owner.prepareStatement("""
                    insert into organisation.user_account (org_id, id, username, password_hash, roles, stores, active)
                    values (?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), ?)
                    """)) {
                insert.setObject(1, org.value());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, username);
                insert.setString(4, hash);
                insert.setString(5, roles);
                insert.setString(6, stores);
                insert.setBoolean(7, active);
                insert.executeUpdate();
            }
        });
    }

    void change(String username, String assignment) {
        Database.get().asOwner(owner -> {
            try (var update = owner.prepareStatement(
                    "update organisation.user_account set " + assignment + " where org_id = ? and username = ?")) {
                update.setObject(1, org.value());
                update.setString(2, username);
                update.executeUpdate();
            }
        });
    }

    <T> T outside(Supplier<T> work) {
        return bench.<T>in((OrgId) null, ignored -> work.get());
    }
}
