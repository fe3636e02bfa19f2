package org.handcart.api.graphql;

import graphql.parser.ParserOptions;
import org.handcart.api.problem.Problem;
import org.handcart.api.problem.ProblemType;

/**
 * What one document may ask for (A48, A49). A page of 50 orders with their lines and cancellations stays below, and so
 * does the introspection that tools send.
 */
final class DocumentLimits {
    static final int CHARACTERS = 16_384;
    static final int TOKENS = 2_000;
    static final int DEPTH = 16;
    /** Selected fields, those of a fragment once for each of its uses. */
    static final int FIELDS = 500;

    static final int ALIASES = 40;
    static final int DIRECTIVES = 20;
    static final int OPERATIONS = 5;
    /** Fields of the answer as they are expected: those of a list count once for each element. */
    static final long COST = 20_000;

    private static final int RULE_DEPTH = 150;

    private DocumentLimits() {}

    /** Which limit a document went beyond; the {@code reason} of the error. */
    enum Reason {
        CHARACTERS,
        TOKENS,
        DEPTH,
        FIELDS,
        ALIASES,
        DIRECTIVES,
        OPERATIONS,
        COST,
        SEVERAL_CHANGES,
        INTROSPECTION
    }

    static ParserOptions parser() {
        return ParserOptions.newParserOptions()
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .readerTrackData(false)
                .redactTokenParserErrorMessages(true)
                .maxCharacters(CHARACTERS)
                .maxTokens(TOKENS)
                .maxWhitespaceTokens(CHARACTERS)
                .maxRuleDepth(RULE_DEPTH)
                .build();
    }

    /** @throws Problem 400 when one of the figures is beyond its limit */
    static void check(DocumentSize size) {
        within(size.depth(), DEPTH, Reason.DEPTH, "levels of fields");
        within(size.fields(), FIELDS, Reason.FIELDS, "fields");
        within(size.aliases(), ALIASES, Reason.ALIASES, "aliases");
        within(size.directives(), DIRECTIVES, Reason.DIRECTIVES, "directives");
        within(size.cost(), COST, Reason.COST, "fields in the answer, by the sizes of its lists");
    }

    static void within(long asked, long allowed, Reason reason, String what) {
        if (asked > allowed) {
            throw beyond(reason, "a document has at most " + allowed + " " + what);
        }
    }

    static Problem beyond(Reason reason, String detail) {
        return new Problem(ProblemType.GRAPHQL_LIMIT, reason, detail);
    }
}
