package org.handcart.api.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handcart.api.json.Readers.pointers;
import static org.handcart.api.json.Readers.read;

import org.handcart.api.problem.FieldFault;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;
import org.handcart.checkout.PlaceCommand;
import org.handcart.order.FeePolicy;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceOrderRequestTest {
    private static final String ORDER = "{\"externalId\":\"POS-7781\",\"channel\":\"WEB\",\"currency\":\"INR\","
            + "\"storeCode\":\"QC-001\",\"customer\":{\"externalId\":\"c-17\",\"phone\":\"+919812345678\"},"
            + "\"deliveryAddress\":{\"line1\":\"1 MG Road\",\"country\":\"IN\",\"latitude\":12.97,\"longitude\":77.59},"
            + "\"lines\":[{\"sku\":\"MILK-1L\",\"quantity\":3},{\"sku\":\"BREAKFAST-BOX\",\"quantity\":1,\"onShort\":\"REFUND\"}],"
            + "\"fees\":[{\"type\":\"DELIVERY\",\"amount\":\"25.00\"}],"
            + "\"discounts\":[{\"code\":\"WELCOME20\",\"amount\":\"50\"}],"
            + "\"tenders\":[{\"type\":\"WALLET\",\"amount\":\"150.5\"},{\"type\":\"COD\"}],"
            + "\"expectedTotal\":\"475.00\",\"notes\":\"ring twice\"}";

    @Test
    void becomesACommandInTheMoneyOfTheOrder() {
        PlaceCommand command = PlaceOrderMapping.command(read(ORDER, PlaceOrderRequest.class));

        assertThat(command.expectedTotal()).isEqualTo(Money.of("475.00", "INR"));
        assertThat(command.fees().get(0).refundPolicy()).isEqualTo(FeePolicy.ON_FULL_CANCEL);
        assertThat(command.discounts().get(0).amount()).isEqualTo(Money.of("50", "INR"));
        assertThat(command.tenders().get(0).amount()).isEqualTo(Money.of("150.50", "INR"));
        assertThat(command.tenders().get(1).amount()).isNull();
        assertThat(command.lines()).hasSize(2);
        assertThat(command.address().city()).isNull();
        assertThat(command.placedAt()).isNull();
    }

    @Test
    void refusesEveryAmountThatTheCurrencyCannotHold() {
        PlaceOrderRequest request = read(
                ORDER.replace("\"25.00\"", "\"25.001\"").replace("\"475.00\"", "\"475.0001\""),
                PlaceOrderRequest.class);

        assertThatThrownBy(() -> PlaceOrderMapping.command(request)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.AMOUNT_NOT_EXACT);
            assertThat(problem.faults())
                    .extracting(FieldFault::pointer)
                    .containsExactly("/fees/0/amount", "/expectedTotal");
        });
    }

    @Test
    void knowsThatYenHaveNoSmallerUnit() {
        PlaceOrderRequest request = read(ORDER.replace("INR", "JPY"), PlaceOrderRequest.class);

        assertThatThrownBy(() -> PlaceOrderMapping.command(request)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @CsvSource({"XYZ", "XXX"})
    void refusesCurrenciesThatNobodyPaysIn(String currency) {
        PlaceOrderRequest request = read(ORDER.replace("INR", currency), PlaceOrderRequest.class);

        assertThatThrownBy(() -> PlaceOrderMapping.command(request))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_CURRENCY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "\"25.00\" ~ 25.00 ~ /fees/0/amount",
                "\"25.00\" ~ \"-25.00\" ~ /fees/0/amount",
                "\"25.00\" ~ \"1e9\" ~ /fees/0/amount",
                "\"25.00\" ~ \"25,00\" ~ /fees/0/amount",
                "\"25.00\" ~ \"1234567890123456.00\" ~ /fees/0/amount",
                "\"WEB\" ~ \"web shop\" ~ /channel",
                "\"INR\" ~ \"inr\" ~ /currency",
                "\"COD\" ~ \"GOLD\" ~ /tenders/1/type",
                "\"REFUND\" ~ \"refund\" ~ /lines/1/onShort",
                "\"IN\" ~ \"IND\" ~ /deliveryAddress/country",
                "12.97 ~ 91 ~ /deliveryAddress/latitude",
                "12.97 ~ \"12.97\" ~ /deliveryAddress/latitude",
                "+919812345678 ~ 9812345678 ~ /customer/phone",
                "\"MILK-1L\" ~ \"МILK-1L\" ~ /lines/0/sku",
                "\"ring twice\" ~ 7 ~ /notes",
                "\"channel\" ~ \"total\":\"1\",\"channel\" ~ /total",
            })
    void pointsAtWhatIsWrong(String right, String wrong, String pointer) {
        assertThat(ORDER).contains(right);
        assertThat(pointers(ORDER.replace(right, wrong), PlaceOrderRequest.class))
                .containsExactly(pointer);
    }

    @Test
    void takesAThousandLinesAndNoMore() {
        String line = "{\"sku\":\"MILK-1L\",\"quantity\":3}";
        String many = ORDER.replace(line, String.join(",", java.util.Collections.nCopies(1_000, line)));

        assertThat(pointers(many, PlaceOrderRequest.class)).containsExactly("/lines");
    }
}
