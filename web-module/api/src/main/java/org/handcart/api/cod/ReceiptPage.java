package org.handcart.api.cod;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One long page, as wide as the paper of a receipt printer (80 mm), filled from the top. */
final class ReceiptPage implements AutoCloseable {
    private static final String FONT = "DejaVuSans.ttf";
    private static final float WIDTH = 227f;
    private static final float MARGIN = 12f;
    private static final float LEADING = 1.35f;

    private final PDFont font;
    private final PDPageContentStream content;
    private float y;

    ReceiptPage(PDDocument document, float height) throws IOException {
        try (InputStream file = ReceiptPage.class.getResourceAsStream(FONT)) {
            if (file == null) {
                throw new IllegalStateException(FONT + " is not in the archive");
            }
            font = PDType0Font.load(document, file, true);
        }
        PDPage page = new PDPage(new PDRectangle(WIDTH, height));
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        y = height - MARGIN;
    }

    /** In the middle. */
    void centred(String text, float size) throws IOException {
        String shown = fitting(printable(text), size, WIDTH - 2 * MARGIN);
        y -= size * LEADING;
        write(shown, (WIDTH - width(shown, size)) / 2, size);
    }

    /** One text at the left, shortened where it meets the other at the right. */
    void row(String left, String right, float size) throws IOException {
        String amount = printable(right);
        float taken = width(amount, size);
        y -= size * LEADING;
        write(fitting(printable(left), size, WIDTH - 2 * MARGIN - taken - size), MARGIN, size);
        write(amount, WIDTH - MARGIN - taken, size);
    }

    void rule() throws IOException {
        y -= 5f;
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y);
        content.lineTo(WIDTH - MARGIN, y);
        content.stroke();
        y -= 2f;
    }

    void gap() {
        y -= 5f;
    }

    private void write(String text, float x, float size) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private String fitting(String text, float size, float room) throws IOException {
        String shown = text;
        while (!shown.isEmpty() && width(shown, size) > room) {
            int end = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
            shown = shown.substring(0, Math.max(0, end)) + "…";
            if (shown.length() <= 2) {
                break;
            }
        }
        return shown;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000f * size;
    }

    /** What the font has no sign for, and what is no sign at all, becomes a question mark: a name never fails a receipt. */
    private String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> shown.appendCodePoint(has(sign) ? sign : '?'));
        return shown.toString();
    }

    private boolean has(int sign) {
        if (Character.isISOControl(sign)) {
            return false;
        }
        try {
            font.encode(Character.toString(sign));
            return true;
        } catch (IllegalArgumentException | IOException none) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
