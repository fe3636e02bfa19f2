package org.handcart.channel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineRetailFormatTest {

    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @Test
    void readsARowExactlyAsWritten() {
        SourceRow row = only("550193,pads,\"PADS, TO MATCH\",1,2011-04-15 09:27:00,0.001,13952.0,United Kingdom");

        assertThat(row)
                .isEqualTo(new SourceRow(
                        1,
                        "550193",
                        "pads",
                        "PADS, TO MATCH",
                        1,
                        LocalDateTime.of(2011, 4, 15, 9, 27),
                        new BigDecimal("0.001"),
                        "13952",
                        "United Kingdom",
                        null));
        assertThat(row.sku()).isEqualTo("PADS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,A,x,2.5,2011-04-15 09:27:00,1.0,1.0,UK",
                "1,A,x,99999999999,2011-04-15 09:27:00,1.0,1.0,UK",
                "1,A,x,1,2011-02-30,1.0,1.0,UK",
                "1,A,x,1,2011-04-15 09:27:00,1e9,1.0,UK",
                "1,A,x,1,2011-04-15 09:27:00,0.00001,1.0,UK",
                "1,A,x,1,2011-04-15 09:27:00,1.0,UK",
                ",A,x,1,2011-04-15 09:27:00,1.0,1.0,UK"
            })
    void handsOnARowItCannotReadWithItsNumberAndWhy(String line) {
        SourceRow row = only(line);

        assertThat(row.rowNo()).isEqualTo(1);
        assertThat(row.malformed()).isNotBlank();
    }

    @Test
    void refusesAnotherLayout() {
        assertThatThrownBy(() -> new OnlineRetailFormat(new StringReader("a,b\n1,2\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("InvoiceNo");
    }

    @Test
    void knowsCountriesByTheNamesInvoicesUse() {
        assertThat(Countries.code("United Kingdom")).isEqualTo("GB");
        assertThat(Countries.code("EIRE")).isEqualTo("IE");
        assertThat(Countries.code("European Community")).isNull();
    }

    private static SourceRow only(String line) {
        OnlineRetailFormat rows = new OnlineRetailFormat(new StringReader(HEADER + line + "\n"));
        SourceRow row = rows.next();
        assertThat(rows.hasNext()).isFalse();
        return row;
    }
}
