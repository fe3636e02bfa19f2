package org.handcart.api.risk;

import java.util.List;
import org.handcart.risk.Activity;
import org.handcart.risk.SubjectFigures;
import org.handcart.risk.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What is counted for one subject, by activity (null: all together) and unit. */
public record SubjectView(SubjectKind kind, String name, List<Figure> figures) {

    /**
     * {@code unit}: DEEDS, REFUNDS, or a currency; then the figures are its minor units. Usual ones are null for fewer
     * than five days.
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

    static SubjectView of(String name, SubjectFigures figures) {
        return new SubjectView(
                figures.kind(),
                name,
                figures.figures().stream()
                        .map(figure -> new Figure(
                                figure.activity(),
                                figure.unit(),
                                figure.tenMinutes(),
                                figure.hour(),
                                figure.day(),
                                figure.thirtyDays(),
                                figure.activeDays(),
                                figure.usualDay(),
                                figure.usualHour(),
                                figure.usualTenMinutes()))
                        .toList());
    }
}
