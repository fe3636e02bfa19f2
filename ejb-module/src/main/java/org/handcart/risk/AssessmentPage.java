package org.handcart.risk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assessments, newest first. {@code next} is null on the last page. */
public record AssessmentPage(List<StoredAssessment> items, AssessmentSearch.@Nullable Place next) {}
