package org.handcart.approval.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovedSubject;

/** Whoever waits for approvals. */
@Dependent
public class Subjects {

    @Inject
    @Any
    Instance<ApprovedSubject> subjects;

    /** @throws IllegalStateException when nobody owns them: a defect */
    public ApprovedSubject of(ApprovalSubject kind) {
        return StreamSupport.stream(subjects.spliterator(), false)
                .filter(subject -> subject.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody waits for the approval of a " + kind));
    }
}
