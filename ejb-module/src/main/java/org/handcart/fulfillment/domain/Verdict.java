package org.handcart.fulfillment.domain;

import org.jspecify.annotations.Nullable;

/** What became of a report, and why when that is not plain. */
public record Verdict(ReportStatus status, @Nullable String detail) {

    public static Verdict applied() {
        return new Verdict(ReportStatus.APPLIED, null);
    }

    public static Verdict timelineOnly(String detail) {
        return new Verdict(ReportStatus.TIMELINE_ONLY, detail);
    }

    public static Verdict exception(String detail) {
        return new Verdict(ReportStatus.EXCEPTION, detail);
    }

    /** The same with a remark in front of the detail. */
    public Verdict noting(String remark) {
        return new Verdict(status, detail == null ? remark : remark + "; " + detail);
    }
}
