package org.handcart.console.paging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is in a list whose pages are read by key: the key each page began behind. Keys know only forward, so
 * the way back is what has been walked.
 *
 * @param <K> the key of a row
 */
public final class Trail<K> {

    private final List<K> walked = new ArrayList<>();

    /** The key the current page begins behind; null on the first page. */
    public @Nullable K start() {
        return walked.isEmpty() ? null : walked.get(walked.size() - 1);
    }

    /** To the page behind a key. @param last null on the last page: then nothing happens */
    public void forward(@Nullable K last) {
        if (last != null) {
            walked.add(last);
        }
    }

    public void back() {
        if (!isFirst()) {
            walked.remove(walked.size() - 1);
        }
    }

    public boolean isFirst() {
        return walked.isEmpty();
    }

    /** Counted from 1. */
    public int pageNumber() {
        return walked.size() + 1;
    }
}
