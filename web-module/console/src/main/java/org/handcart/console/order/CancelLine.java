package org.handcart.console.order;

import java.util.ArrayList;
import java.util.List;
import org.handcart.console.words.Wording;
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

    /** Why the other units of the line may not be asked for. */
    public List<String> getKept() {
        LineQuantities units = line.quantities();
        List<String> kept = new ArrayList<>();
        say(kept, "cancel.kept.held", units.held());
        say(kept, "cancel.kept.awaiting", units.awaiting());
        say(kept, "cancel.kept.packed", override ? 0 : units.packed());
        say(kept, "cancel.kept.out", units.out());
        say(kept, "cancel.kept.delivered", units.delivered());
        return kept;
    }

    private static void say(List<String> kept, String key, int units) {
        if (units > 0) {
            kept.add(Wording.sentence(key, units));
        }
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
