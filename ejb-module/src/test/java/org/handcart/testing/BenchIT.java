package org.handcart.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.shared.OrgId;
import org.junit.jupiter.api.Test;

class BenchIT {

    private final Bench bench = new Bench();

    @Test
    void seesOnlyTheOrganisationOfTheTransaction() {
        OrgId one = bench.newOrganisation();
        bench.newOrganisation();

        assertThat(organisationsSeenBy(one)).isEqualTo(1L);
        assertThat(organisationsSeenBy(null)).isEqualTo(0L);
    }

    private Object organisationsSeenBy(@org.jspecify.annotations.Nullable OrgId org) {
        return bench.<Object>in(
                org,
                em -> em.createNativeQuery("select count(*) from organisation.organisation")
                        .getSingleResult());
    }
}
