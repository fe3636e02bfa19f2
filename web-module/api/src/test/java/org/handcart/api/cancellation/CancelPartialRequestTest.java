package org.handcart.api.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handcart.api.json.Readers.pointers;
import static org.handcart.api.json.Readers.read;

import java.util.UUID;
import org.handcart.cancellation.CancelCommand;
import org.handcart.cancellation.RefundMethod;
import org.handcart.order.BundleMode;
import org.handcart.order.OrderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancelPartialRequestTest {
    private static final String A = "0197f0c0-0000-7000-8000-00000000000a";
    private static final String B = "0197f0c0-0000-7000-8000-00000000000b";
    private static final String LISTS = "{\"orderLineIds\":[\"" + A + "\",\"" + B + "\"],\"quantities\":[1,2],"
            + "\"reason\":\"CUSTOMER_REQUEST\",\"refundMethod\":\"store_credit\"}";
    private static final String ITEMS = "{\"items\":[{\"orderLineId\":\"" + A + "\",\"quantity\":1},{\"orderLineId\":\""
            + B + "\",\"quantity\":2}],\"reason\":\"CUSTOMER_REQUEST\",\"refundMethod\":\"store_credit\"}";
    private static final OrderId ORDER = new OrderId(new UUID(1, 2));

    @Test
    void bothFormsSayTheSame() {
        CancelCommand lists = read(LISTS, CancelPartialRequest.class).command(ORDER, false);
        CancelCommand items = read(ITEMS, CancelPartialRequest.class).command(ORDER, false);

        assertThat(lists).isEqualTo(items);
        assertThat(lists.lines()).hasSize(2);
        assertThat(lists.refundMethod()).isEqualTo(RefundMethod.STORE_CREDIT);
        assertThat(lists.allowPartial()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "[1,2] ~ [1] ~ /quantities",
                "[1,2] ~ [1,2,3] ~ /quantities",
                "[1,2] ~ [1,0] ~ /quantities/1",
                "[1,2] ~ [1,2.7] ~ /quantities/1",
                "[1,2] ~ [1,null] ~ /quantities/1",
                "[1,2] ~ [] ~ /quantities",
                A + "\",\"" + B + " ~ " + A + "\",\"" + A + " ~ /orderLineIds/1",
                A + " ~ nonsense ~ /orderLineIds/0",
                "\"CUSTOMER_REQUEST\" ~ \"\" ~ /reason",
                "\"CUSTOMER_REQUEST\" ~ null ~ /reason",
                "\"store_credit\" ~ \"STORE_CREDIT\" ~ /refundMethod",
                "\"quantities\" ~ \"items\":[],\"quantities\" ~ /items",
                "\"reason\" ~ \"refundAmount\":9,\"reason\" ~ /refundAmount",
                "\"reason\" ~ \"approvedBy\":\"me\",\"reason\" ~ /approvedBy",
            })
    void pointsAtWhatIsWrong(String right, String wrong, String pointer) {
        assertThat(LISTS).contains(right);
        assertThat(pointers(LISTS.replace(right, wrong), CancelPartialRequest.class))
                .containsExactly(pointer);
    }

    @Test
    void takesABundleBySets() {
        String sets = "{\"items\":[{\"bundleLineId\":\"" + A
                + "\",\"sets\":2}],\"reason\":\"LATE\",\"bundleMode\":\"REPRICE\"}";

        CancelCommand command = read(sets, CancelPartialRequest.class).command(ORDER, false);

        assertThat(command.lines()).singleElement().satisfies(line -> {
            assertThat(line.line().toString()).isEqualTo(A);
            assertThat(line.quantity().value()).isEqualTo(2);
        });
        assertThat(command.bundleMode()).isEqualTo(BundleMode.REPRICE);
        assertThat(pointers(sets.replace("\"sets\":2", "\"quantity\":2"), CancelPartialRequest.class))
                .containsExactly("/items/0");
        assertThat(pointers(sets.replace("REPRICE", "FREE"), CancelPartialRequest.class))
                .containsExactly("/bundleMode");
    }

    @Test
    void takesOneFormOnly() {
        String both = ITEMS.replace("\"reason\"", "\"quantities\":[1],\"reason\"");

        assertThat(pointers(both, CancelPartialRequest.class)).containsExactly("");
        assertThat(pointers("{\"reason\":\"LATE\"}", CancelPartialRequest.class))
                .containsExactly("");
    }
}
