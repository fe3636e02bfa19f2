package org.handcart.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handcart.organisation.Organisation;
import org.handcart.shared.OrgId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganisationsTest {

    private final Organisation acme = organisation("acme");
    private final Organisation bolt = organisation("bolt");
    private final List<Organisation> there = new ArrayList<>(List.of(acme));
    private @Nullable String configured;
    private int reads;
    private final Organisations organisations = new Organisations(
            () -> {
                reads++;
                return there;
            },
            () -> configured);

    @Test
    void findsByCodeAndByIdAndReadsOnce() {
        assertThat(organisations.find("acme")).isEqualTo(acme.id());
        assertThat(organisations.find(acme.id().toString())).isEqualTo(acme.id());
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void findsOneThatCameLater() {
        assertThat(organisations.find("bolt")).isNull();
        there.add(bolt);
        assertThat(organisations.find("bolt")).isEqualTo(bolt.id());
    }

    @Test
    void aMessageWithoutOneIsForTheConfigured() {
        there.add(bolt);
        configured = "bolt";

        assertThat(organisations.find(null)).isEqualTo(bolt.id());
        assertThat(organisations.find(" ")).isEqualTo(bolt.id());
    }

    @Test
    void aMessageWithoutOneIsForTheOnlyOneThereIs() {
        assertThat(organisations.find(null)).isEqualTo(acme.id());
        there.add(bolt);
        assertThat(organisations.find(null)).isNull();
    }

    @Test
    void whatNamesNobodyIsWrittenDownWithTheFallback() {
        assertThat(organisations.findOrFallback("nobody")).isEqualTo(acme.id());
    }

    private static Organisation organisation(String code) {
        return new Organisation(new OrgId(UUID.randomUUID()), code, code);
    }
}
