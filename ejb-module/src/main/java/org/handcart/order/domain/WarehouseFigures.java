package org.handcart.order.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The highest cumulative figures of a line that the warehouse reported and that were possible (D22). They only grow. */
@Embeddable
class WarehouseFigures {

    @Column(name = "wms_picked")
    private int picked;

    @Column(name = "wms_packed")
    private int packed;

    @Column(name = "wms_shipped")
    private int shipped;

    @Column(name = "wms_short")
    private int shorted;

    @Column(name = "wms_cancelled")
    private int cancelled;

    int picked() {
        return picked;
    }

    int packed() {
        return packed;
    }

    int shipped() {
        return shipped;
    }

    int shorted() {
        return shorted;
    }

    int cancelled() {
        return cancelled;
    }

    void picked(int figure) {
        picked = Math.max(picked, figure);
    }

    void packed(int figure) {
        packed = Math.max(packed, figure);
    }

    void shipped(int figure) {
        shipped = Math.max(shipped, figure);
    }

    void shorted(int figure) {
        shorted = Math.max(shorted, figure);
    }

    void cancelled(int figure) {
        cancelled = Math.max(cancelled, figure);
    }
}
