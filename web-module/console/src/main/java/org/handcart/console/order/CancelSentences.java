package org.handcart.console.order;

import java.util.Locale;
import java.util.function.ToIntFunction;
import org.handcart.cancellation.CancellationView;
import org.handcart.cancellation.ItemView;
import org.handcart.console.words.Amounts;
import org.handcart.console.words.Wording;
import org.handcart.shared.Money;

/** What a cancellation did, in sentences. */
final class CancelSentences {

    private CancelSentences() {}

    static String title(CancellationView cancellation) {
        return Wording.sentence(
                "cancel.title", Wording.of(cancellation.status()).toLowerCase(Locale.ENGLISH));
    }

    /** Units first, then what becomes of the money, in the order in which it happens (D8). */
    static String result(CancellationView cancellation) {
        StringBuilder text = new StringBuilder(Wording.sentence(
                "cancel.result",
                sum(cancellation, ItemView::cancelled),
                sum(cancellation, ItemView::pending),
                sum(cancellation, ItemView::rejected)));
        text.append(' ').append(Wording.sentence("cancel.result.value", Amounts.text(cancellation.value())));
        if (cancellation.codReduction().isPositive()) {
            text.append(' ')
                    .append(Wording.sentence(
                            "cancel.result.cod",
                            Amounts.text(cancellation.codReduction()),
                            Amounts.text(cancellation.codDue())));
        }
        if (cancellation.refund().isPositive()) {
            text.append(' ').append(Wording.sentence("cancel.result.refund", Amounts.text(cancellation.refund())));
        }
        return text.toString();
    }

    static String refundExceeds(Money available) {
        return Wording.sentence("cancel.refund-exceeds", Amounts.text(available));
    }

    private static int sum(CancellationView cancellation, ToIntFunction<ItemView> part) {
        return cancellation.items().stream().mapToInt(part).sum();
    }
}
