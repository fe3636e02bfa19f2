package org.handcart.cancellation;

import java.util.List;
import org.handcart.approval.ApprovalId;
import org.handcart.approval.Breach;
import org.jspecify.annotations.Nullable;

/**
 * A person has to agree to a cancellation, or had to (D23).
 *
 * @param id null in a preview, where nobody has been asked yet
 * @param breaches why, as it was when it was asked for; empty when it is read later, the approval has them
 */
public record ApprovalWait(@Nullable ApprovalId id, List<Breach> breaches) {

    public ApprovalWait {
        breaches = List.copyOf(breaches);
    }
}
