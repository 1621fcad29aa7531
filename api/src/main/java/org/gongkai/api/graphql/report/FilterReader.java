package org.gongkai.api.graphql.report;

import com.mongodb.client.model.Filters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.gongkai.api.graphql.ApiException;
import org.gongkai.api.graphql.ErrorCategory;
import org.gongkai.api.graphql.GlobalId;
import org.gongkai.api.store.projection.Scaled;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ReportFilter} as a condition on listing rows. Values reach the store as values only: no text of a client ever
 * becomes an operator or a pattern.
 */
final class FilterReader {
    private static final int DEEPEST = 8;
    private static final int MOST_CONDITIONS = 100;
    private static final Pattern REGION = Pattern.compile("[1-9][0-9]{5}");

    private int conditions;

    /** The condition of a filter; every report where there is none. */
    static Bson read(@Nullable Map<String, Object> filter) {
        return filter == null ? Filters.empty() : new FilterReader().all(filter, 1);
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
        if (from != null) {
            bounds.add(Filters.gte(key, from));
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
