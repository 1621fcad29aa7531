package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A {@code ReportFilter} as a condition on listing rows. Values reach the store as values only: no text of a client ever
 * becomes an operator or a pattern.
 */
@Component
public final class FilterReader {
    private static final int DEEPEST = 8;
    private static final int MOST_CONDITIONS = 100;
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    private final SubQueries subQueries;

    FilterReader(SubQueries subQueries) {
        this.subQueries = subQueries;
    }

    /** The condition of a filter; every report where there is none. */
    public Bson read(@Nullable Map<String, Object> filter) {
        return filter == null ? Filters.empty() : new Reading(subQueries).all(filter, 1);
    }

    /** One filter while it is read. */
    private static final class Reading {
        private final SubQueries subQueries;
        private int conditions;

        Reading(SubQueries subQueries) {
            this.subQueries = subQueries;
        }

        private Bson all(Map<String, Object> filter, int depth) {
            if (depth > DEEPEST) {
                throw tooMuch();
            }
            List<Bson> parts = new ArrayList<>();
            filter.forEach((name, value) -> {
                if (value != null) {
                    if (++conditions > MOST_CONDITIONS) {
                        throw tooMuch();
                    }
                    parts.add(condition(name, value, depth));
                }
            });
            return parts.isEmpty() ? Filters.empty() : parts.size() == 1 ? parts.get(0) : Filters.and(parts);
        }

        private Bson condition(String name, Object value, int depth) {
            return switch (name) {
                case "and" -> Filters.and(each(value, depth));
                case "or" -> Filters.or(each(value, depth));
                case "not" -> Filters.nor(all(object(value), depth + 1));
                case "id" -> Filters.in("_id", ids(value));
                case "year" -> range("year", object(value), false);
                case "region" -> region(value.toString());
                case "department" -> Filters.in("department", (Collection<?>) value);
                case "unit" -> Filters.in("unit", (Collection<?>) value);
                case "agency" -> Filters.in("agency", (Collection<?>) value);
                case "project" -> Filters.in("projectId", ids(value));
                case "kind" -> Filters.in("kind", (Collection<?>) value);
                case "grade" -> Filters.in("grade", (Collection<?>) value);
                case "score" -> range("scoreE6", object(value), true);
                case "scoreRatePercent" -> range("scoreRateE6", object(value), true);
                case "budget" -> range("budgetE6", object(value), true);
                case "spent" -> range("spentE6", object(value), true);
                case "executionRatePercent" -> range("executionRateE6", object(value), true);
                case "executionRateGap" -> range("executionRateGapE6", object(value), true);
                case "itemisationGap" -> range("itemisationGapE6", object(value), true);
                case "pointsAboveLine" -> range("marginBelowE6", object(value), true);
                case "pointsBelowLine" -> range("marginAboveE6", object(value), true);
                case "fullMarksWithoutValue" -> range("fullMarksWithoutValue", object(value), false);
                case "vetoTriggered" -> Filters.eq("vetoTriggered", value);
                case "corrected" -> Filters.eq("state", Boolean.TRUE.equals(value) ? "CORRECTED" : "RELEASED");
                case "published" -> range("publishedAt", times(object(value)), false);
                case "smallSurvey" -> Filters.or(Filters.lt("surveyValid", value), Filters.eq("surveyValid", null));
                case "cites" -> Filters.in("citations", (Collection<?>) value);
                case "finding" -> Filters.in("_id", subQueries.withFinding(object(value)));
                case "indicator" -> Filters.in("_id", subQueries.withIndicator(object(value)));
                case "search" -> Filters.in("_id", subQueries.containing(value.toString()));
                default -> throw new IllegalStateException("the SDL has a filter that nothing reads: " + name);
            };
        }

        private List<Bson> each(Object filters, int depth) {
            List<Bson> all = new ArrayList<>();
            for (Object filter : (Collection<?>) filters) {
                all.add(all(object(filter), depth + 1));
            }
            if (all.isEmpty()) {
                all.add(Filters.empty());
            }
            return all;
        }

        private static List<String> ids(Object value) {
            return ((Collection<?>) value)
                    .stream()
                            .map(id -> GlobalId.keyOf(ReportField.TYPE, id.toString()))
                            .toList();
        }

        private static Bson region(String code) {
            if (!REGION.matcher(code).matches()) {
                throw ApiException.of(
                        ErrorCategory.BAD_REQUEST,
                        "REGION",
                        "行政区划应为六位代码，例如 530000。",
                        "A region is a code of six digits, e.g. 530000.");
            }
            if (code.endsWith("0000")) {
                return Filters.eq("provinceCode", code);
            }
            return code.endsWith("00") ? Filters.eq("prefectureCode", code) : Filters.eq("regionCode", code);
        }

        private static Bson range(String key, Map<String, Object> range, boolean scaled) {
            List<Bson> bounds = new ArrayList<>();
            Object from = bound(range.get("from"), scaled);
            Object to = bound(range.get("to"), scaled);
            Object above = bound(range.get("above"), scaled);
            Object below = bound(range.get("below"), scaled);
            if (from != null) {
                bounds.add(Filters.gte(key, from));
            }
            if (above != null) {
                bounds.add(Filters.gt(key, above));
            }
            if (below != null) {
                bounds.add(Filters.lt(key, below));
            }
            if (to != null) {
                bounds.add(Filters.lte(key, to));
            }
            return bounds.isEmpty() ? Filters.empty() : Filters.and(bounds);
        }

        private static @Nullable Object bound(@Nullable Object value, boolean scaled) {
            if (!scaled || value == null) {
                return value;
            }
            try {
                return Scaled.of((BigDecimal) value);
            } catch (ArithmeticException e) {
                throw ApiException.of(
                        ErrorCategory.BAD_REQUEST, "RANGE", "数值过大：" + value, "The number is too large: " + value);
            }
        }

        /** Times are stored as text that sorts like them. */
        private static Map<String, Object> times(Map<String, Object> range) {
            Map<String, Object> texts = new HashMap<>();
            range.forEach((end, time) -> {
                if (time != null) {
                    texts.put(end, time.toString());
                }
            });
            return texts;
        }

        @SuppressWarnings("unchecked") // the SDL says that it is an input object
        private static Map<String, Object> object(Object value) {
            return (Map<String, Object>) value;
        }

        private static ApiException tooMuch() {
            return ApiException.of(
                    ErrorCategory.LIMIT_EXCEEDED,
                    "FILTER",
                    "筛选条件过多：最多 " + MOST_CONDITIONS + " 个，嵌套 " + DEEPEST + " 层。",
                    "The filter is too large: at most " + MOST_CONDITIONS + " conditions in " + DEEPEST + " levels.");
        }
    }
}
