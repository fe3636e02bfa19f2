package org.handcart.console.order;

import org.handcart.order.LineDetail;
import org.handcart.order.LineQuantities;
import org.jspecify.annotations.Nullable;

/** One line of the cancellation dialog: how many units may be asked for, and how many are. */
public class CancelLine {

    private final LineDetail line;
    private final boolean override;
    private @Nullable Integer units;

    /** @param asked units asked for so far */
    CancelLine(LineDetail line, boolean override, int asked) {
        this.line = line;
        this.override = override;
        this.units = asked == 0 ? null : asked;
    }

    /** Units that can still be asked for (D12); the verb has the last word. */
    static int most(LineQuantities units, boolean override) {
        int within = units.open() + units.reserved() + units.released() + units.picked();
        return Math.max(0, within + (override ? units.packed() : 0) - units.held() - units.awaiting());
    }

    public LineDetail getLine() {
        return line;
    }

    public int getMost() {
        return most(line.quantities(), override);
    }

    public @Nullable Integer getUnits() {
        return units;
    }

    public void setUnits(@Nullable Integer units) {
        this.units = units;
    }

    int asked() {
        return units == null ? 0 : units;
    }
}
