package org.handcart.api.cod;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handcart.cod.Receipt;
import org.handcart.shared.Money;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {

    @Test
    void showsEveryNumberOfTheReceipt() throws IOException {
        String text = textOf(receipt(0, "Toned milk 1 l", 2));

        assertThat(text)
                .contains("Indiranagar", "Receipt R-QC-001-000042", "HC-1001", "20 Nov 2026, 17:30 IST")
                .contains("Toned milk 1 l", "2 × ₹60.00", "discount -₹12.00", "₹108.00")
                .contains("of which CGST 2.5 %", "₹2.57")
                .contains("Delivery fee", "COD fee", "Paid before", "-₹20.40", "Rounding", "₹0.40")
                .contains("To pay", "₹243.00", "Paid in cash", "₹250.00", "You get back", "₹7.00")
                .doesNotContain("COPY");
    }

    @Test
    void marksACopy() throws IOException {
        assertThat(textOf(receipt(2, "Milk", 1))).contains("COPY 2");
    }

    @Test
    void printsWhatTheFontHasNoSignForAsQuestionMarks() throws IOException {
        assertThat(textOf(receipt(0, "दूध\u0007 milk 🥛", 1))).contains("???? milk ?");
    }

    @Test
    void shortensLongNamesAndHoldsManyLines() throws IOException {
        Receipt receipt = receipt(0, "A very long name of a product that never ends ".repeat(5), 60);

        try (PDDocument document = Loader.loadPDF(new ReceiptPdf(receipt).bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 150);
            assertThat(isWhite(picture, picture.getHeight() - 8))
                    .as("nothing runs off the page")
                    .isTrue();
            String folder = System.getProperty("receipt.pictures");
            if (folder != null) {
                ImageIO.write(picture, "png", new File(folder, "receipt-long.png"));
                picture(receipt(1, "Toned milk 1 l", 2), new File(folder, "receipt.png"));
            }
        }
    }

    private static void picture(Receipt receipt, File file) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ReceiptPdf(receipt).bytes())) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 150), "png", file);
        }
    }

    private static boolean isWhite(BufferedImage picture, int row) {
        for (int x = 0; x < picture.getWidth(); x++) {
            if ((picture.getRGB(x, row) & 0xffffff) != 0xffffff) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(Receipt receipt) throws IOException {
        try (PDDocument document = Loader.loadPDF(new ReceiptPdf(receipt).bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Receipt receipt(int copy, String name, int lines) {
        List<Receipt.Line> goods = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            goods.add(new Receipt.Line(name, "SKU-" + i, 2, inr("60.00"), inr("12.00"), inr("108.00")));
        }
        return new Receipt(
                "R-QC-001-000042",
                copy,
                "QC-001",
                "Indiranagar",
                "Bengaluru",
                ZoneId.of("Asia/Kolkata"),
                "HC-1001",
                "Asha Rao",
                "ravi",
                "CASH",
                Instant.parse("2026-11-20T12:00:00Z"),
                goods,
                List.of(
                        new Receipt.Tax("CGST", new BigDecimal("2.5"), true, inr("2.57")),
                        new Receipt.Tax("SGST", new BigDecimal("2.5"), true, inr("2.57"))),
                List.of(new Receipt.Fee("DELIVERY", inr("25.00")), new Receipt.Fee("COD", inr("22.00"))),
                inr("216.00"),
                inr("0.00"),
                inr("20.40"),
                inr("0.40"),
                inr("243.00"),
                inr("250.00"));
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
