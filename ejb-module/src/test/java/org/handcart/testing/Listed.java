package org.handcart.testing;

import java.util.EnumMap;
import java.util.Map;
import org.handcart.approval.ApprovalSubject;
import org.handcart.approval.ApprovedSubject;
import org.handcart.approval.usecase.Subjects;

/** Who waits for approvals in a test: what the container finds by itself there. */
public final class Listed extends Subjects {

    private final Map<ApprovalSubject, Class<? extends ApprovedSubject>> owners = new EnumMap<>(ApprovalSubject.class);
    private final Map<ApprovalSubject, ApprovedSubject> made = new EnumMap<>(ApprovalSubject.class);
    private final Bench bench;

    public Listed(Bench bench) {
        this.bench = bench;
    }

    public Listed add(ApprovalSubject kind, Class<? extends ApprovedSubject> owner) {
        owners.put(kind, owner);
        return this;
    }

    public Listed add(ApprovedSubject owner) {
        made.put(owner.kind(), owner);
        return this;
    }

    @Override
    public ApprovedSubject of(ApprovalSubject kind) {
        return made.containsKey(kind) ? made.get(kind) : bench.get(owners.get(kind));
    }
}
