package org.handcart.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted for one subject.
 *
 * @param figures by activity (null: all together) and unit: DEEDS, REFUNDS, or a currency in minor units
 */
public record SubjectFigures(SubjectKind kind, List<Figure> figures) {

    /**
     * @param usualDay, usualHour, usualTenMinutes medians; null for fewer than five days
     */
    public record Figure(
            @Nullable Activity activity,
            String unit,
            long tenMinutes,
            long hour,
            long day,
            long thirtyDays,
            int activeDays,
            @Nullable Long usualDay,
            @Nullable Long usualHour,
            @Nullable Long usualTenMinutes) {}
}
