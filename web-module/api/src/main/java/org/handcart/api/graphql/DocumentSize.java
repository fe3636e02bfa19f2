package org.handcart.api.graphql;

/** What a selection amounts to. The figures saturate: whoever nests fragments to overflow them stays beyond every limit. */
record DocumentSize(long depth, long fields, long aliases, long directives, long cost) {
    static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0);
    private static final long MOST = 1L << 40;

    /** Side by side. */
    DocumentSize and(DocumentSize other) {
        return new DocumentSize(
                Math.max(depth, other.depth),
                sum(fields, other.fields),
                sum(aliases, other.aliases),
                sum(directives, other.directives),
                sum(cost, other.cost));
    }

    /** This, selected by one field that answers so many elements. */
    DocumentSize under(boolean aliased, int fieldDirectives, long elements) {
        return new DocumentSize(
                depth + 1,
                sum(fields, 1),
                sum(aliases, aliased ? 1 : 0),
                sum(directives, fieldDirectives),
                sum(1, Math.min(cost, MOST / Math.max(1, elements)) * Math.max(1, elements)));
    }

    DocumentSize withDirectives(int more) {
        return new DocumentSize(depth, fields, aliases, sum(directives, more), cost);
    }

    private static long sum(long one, long other) {
        return Math.min(MOST, one + other);
    }
}
