package org.handcart.api.cod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.handcart.cod.Receipt;
import org.handcart.shared.Money;

/** A receipt on paper of 80 mm. */
final class ReceiptPdf {
    private static final float PLAIN = 8f;
    private static final float SMALL = 6.5f;
    private static final float LARGE = 12f;
    private static final float HEAD_AND_FOOT = 255f;
    private static final float PER_LINE = 21f;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", Locale.ENGLISH);

    private final Receipt receipt;

    ReceiptPdf(Receipt receipt) {
        this.receipt = receipt;
    }

    byte[] bytes() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocumentInformation about = new PDDocumentInformation();
            about.setTitle("Receipt " + receipt.number());
            document.setDocumentInformation(about);
            int rows = receipt.lines().size()
                    + receipt.taxes().size()
                    + receipt.fees().size();
            try (ReceiptPage page = new ReceiptPage(document, HEAD_AND_FOOT + rows * PER_LINE)) {
                fill(page);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void fill(ReceiptPage page) throws IOException {
        page.centred(receipt.storeName(), LARGE);
        String city = receipt.storeCity();
        page.centred(city == null ? receipt.storeCode() : receipt.storeCode() + " · " + city, PLAIN);
        page.gap();
        page.centred("Receipt " + receipt.number(), PLAIN);
        if (receipt.copy() > 0) {
            page.centred("COPY " + receipt.copy(), LARGE);
        }
        page.rule();
        page.row("Order", receipt.orderNumber(), PLAIN);
        page.row("Paid", MOMENT.format(receipt.collectedAt().atZone(receipt.zone())), PLAIN);
        page.row("To rider", receipt.riderId(), PLAIN);
        String customer = receipt.customer();
        if (customer != null) {
            page.row("By", customer, PLAIN);
        }
        page.rule();
        for (Receipt.Line line : receipt.lines()) {
            page.row(line.name(), text(line.total()), PLAIN);
            String each = "%d × %s".formatted(line.units(), text(line.unitPrice()));
            page.row(
                    "   " + each,
                    line.discount().isZero()
                            ? ""
                            : "discount " + text(line.discount().negated()),
                    SMALL);
        }
        page.rule();
        sums(page);
        page.gap();
        page.centred("Thank you", PLAIN);
    }

    private void sums(ReceiptPage page) throws IOException {
        page.row("Goods", text(receipt.goods()), PLAIN);
        for (Receipt.Tax tax : receipt.taxes()) {
            String label =
                    "   of which %s %s %%".formatted(tax.component(), tax.rate().toPlainString());
            page.row(label, text(tax.amount()), SMALL);
        }
        for (Receipt.Fee fee : receipt.fees()) {
            page.row(words(fee.type()), text(fee.amount()), PLAIN);
        }
        unlessZero(page, "Adjustment", receipt.adjustment());
        unlessZero(page, "Paid before", receipt.paidBefore().negated());
        unlessZero(page, "Rounding", receipt.rounding());
        page.rule();
        page.row("To pay", text(receipt.due()), LARGE);
        page.row(receipt.method().equals("CASH") ? "Paid in cash" : "Paid by UPI", text(receipt.collected()), LARGE);
        Money more = receipt.collected().minus(receipt.due());
        unlessZero(page, more.isNegative() ? "Still owed" : "You get back", more.isNegative() ? more.negated() : more);
    }

    private static void unlessZero(ReceiptPage page, String label, Money amount) throws IOException {
        if (!amount.isZero()) {
            page.row(label, text(amount), PLAIN);
        }
    }

    private static String words(String type) {
        String words = type.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.length() <= 3
                ? type + " fee"
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.equals("tip") ? "" : " fee");
    }

    private static String text(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(money.amount());
    }
}
