package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bands of any rule on a value, and measurements at chosen values. */
final class RuleValues {
    private RuleValues() {}

    static List<Band> bands(@Nullable ScoringRule rule) {
        if (rule instanceof Step step) {
            return step.bands();
        }
        if (rule instanceof Decay decay) {
            return decay.step().bands();
        }
        if (rule instanceof ValueBands bands) {
            return bands.bands();
        }
        if (rule instanceof Survey survey) {
            return bands(survey.bySatisfaction());
        }
        if (rule instanceof ProRata share) {
            return Stream.concat(
                            share.exceptions().stream(),
                            Stream.of(new Band(
                                    Interval.upTo(share.fullAt(), true),
                                    new Outcome.Share(share.maxScore(), share.fullAt()))))
                    .toList();
        }
        return rule instanceof Vetoed vetoed ? bands(vetoed.base()) : List.of();
    }

    static List<BigDecimal> edges(Interval where) {
        return Stream.of(where.low(), where.high()).flatMap(Stream::ofNullable).toList();
    }

    static boolean isBelow(Interval where, BigDecimal base) {
        BigDecimal high = where.high();
        return high != null && high.compareTo(base) <= 0;
    }

    /** A measurement that lies at a value, survey conditions fulfilled. */
    static Measurement on(Axis axis, BigDecimal value) {
        Measurement.Builder builder =
                Measurement.builder().returnRate(Exact.HUNDRED).valid(new BigDecimal("1000000"));
        return switch (axis.type()) {
            case FAILURES, SHORTAGE -> builder.failed(value).build();
            case DIFFERENCE -> builder.actual(value).target(BigDecimal.ZERO).build();
            default -> builder.value(value, axis.unit()).build();
        };
    }
}
