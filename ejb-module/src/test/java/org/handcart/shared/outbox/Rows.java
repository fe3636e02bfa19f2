package org.handcart.shared.outbox;

import java.util.ArrayList;
import java.util.List;
import org.handcart.shared.OrgId;
import org.handcart.testing.Bench;

/** One-column answers of the database as texts. */
final class Rows {

    private Rows() {}

    static List<String> of(Bench bench, OrgId org, String sql) {
        return bench.in(org, em -> {
            List<String> texts = new ArrayList<>();
            for (Object row : em.createNativeQuery(sql).getResultList()) {
                texts.add(String.valueOf(row));
            }
            return texts;
        });
    }
}
