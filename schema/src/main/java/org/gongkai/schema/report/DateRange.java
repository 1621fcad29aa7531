package org.gongkai.schema.report;

import org.jspecify.annotations.Nullable;

/**
 * A printed period, e.g. 评价时间 2014年10月11日至2014年11月28日. Its ends are kept as printed, even in the wrong order.
 *
 * @param from first day, absent when only an end was printed
 * @param to last day, included
 */
public record DateRange(
        @Nullable PartialDate from, @Nullable PartialDate to) {}
