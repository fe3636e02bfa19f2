package org.handcart.api.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String LINK =
            "upi://pay?pa=shop@bank&pn=Shop&am=355.00&cu=INR&tr=QC001261120000042V2&tn=Order%20QC001-261120-000042";

    @Test
    void aReaderReadsWhatWasWritten() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(new QrCode(LINK).png()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();

        assertThat(read).isEqualTo(LINK);
    }

    @Test
    void theDrawingHasNothingOfTheTextInIt() {
        String svg = new QrCode("upi://pay?pn=<script>").svg();

        assertThat(svg).startsWith("<svg ").endsWith("</svg>").doesNotContain("script");
    }
}
