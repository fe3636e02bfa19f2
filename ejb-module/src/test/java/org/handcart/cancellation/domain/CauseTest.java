package org.handcart.cancellation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.handcart.cancellation.CancellationId;
import org.handcart.shared.Ids;
import org.junit.jupiter.api.Test;

class CauseTest {

    private final CancellationId id = new CancellationId(Ids.next());

    @Test
    void namesTheFirstSettlementLikeTheCancellation() {
        assertThat(new Cause(id, 1)).hasToString("cancellation:" + id);
        assertThat(new Cause(id, 2)).hasToString("cancellation:" + id + "/2");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(Cause.read(new Cause(id, 1).toString())).contains(new Cause(id, 1));
        assertThat(Cause.read(new Cause(id, 3).toString())).contains(new Cause(id, 3));
    }

    @Test
    void isNotConcernedWithOtherCauses() {
        assertThat(Cause.read("wms:17")).isEmpty();
    }
}
