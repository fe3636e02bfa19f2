package org.handcart.pricing.persistence;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handcart.pricing.Dated;
import org.handcart.pricing.TaxClass;
import org.handcart.pricing.TaxRate;
import org.handcart.pricing.TaxTerms;

/** Folds rows of class, terms and rate, sorted in that order, into classes. */
final class TaxClassRows {

    private static final int TERMS = 3;
    private static final int INCLUSIVE = 6;
    private static final int COMPONENT = 13;

    private TaxClassRows() {}

    static List<TaxClass> classes(Query query) {
        Map<String, Object[]> heads = new LinkedHashMap<>();
        Map<String, Map<UUID, Object[]>> terms = new LinkedHashMap<>();
        Map<UUID, List<TaxRate>> rates = new LinkedHashMap<>();
        for (Object row : query.getResultList()) {
            Object[] column = (Object[]) row;
            String code = (String) column[0];
            heads.putIfAbsent(code, column);
            Map<UUID, Object[]> ofClass = terms.computeIfAbsent(code, ignored -> new LinkedHashMap<>());
            if (column[TERMS] == null) {
                continue;
            }
            UUID id = (UUID) column[TERMS];
            ofClass.putIfAbsent(id, column);
            if (column[COMPONENT] != null) {
                rates.computeIfAbsent(id, ignored -> new ArrayList<>())
                        .add(new TaxRate((String) column[COMPONENT], (BigDecimal) column[COMPONENT + 1]));
            }
        }
        return heads.entrySet().stream()
                .map(head -> new TaxClass(
                        head.getKey(),
                        (String) head.getValue()[1],
                        terms.getOrDefault(head.getKey(), Map.of()).entrySet().stream()
                                .map(one -> dated(one.getValue(), rates.getOrDefault(one.getKey(), List.of())))
                                .toList(),
                        ((Number) head.getValue()[2]).longValue()))
                .toList();
    }

    private static Dated<TaxTerms> dated(Object[] column, List<TaxRate> rates) {
        return new Dated<TaxTerms>(
                EntryColumns.recorded(column, TERMS, 9),
                EntryColumns.scope(column, 4),
                EntryColumns.period(column, 7),
                new TaxTerms((Boolean) column[INCLUSIVE], rates));
    }
}
