package org.gongkai.schema.scoring;

import java.math.BigDecimal;
import java.util.List;

/** Compares what all checkpoints together can cost with the weight. */
final class Coverage {
    private Coverage() {}

    static List<Weakness> of(BigDecimal weight, BigDecimal allTogether, BigDecimal one) {
        BigDecimal left = weight.subtract(allTogether);
        String all = Exact.text(allTogether);
        if (left.signum() > 0) {
            return List.of(new Weakness(
                    Weakness.Type.COVERAGE_SHORT,
                    "各要点合计" + all + "分，少于分值" + Exact.text(weight) + "分",
                    "The checkpoints add up to " + all + ", less than the weight " + Exact.text(weight),
                    null,
                    Exact.plain(left)));
        }
        return left.signum() == 0
                ? List.of()
                : List.of(new Weakness(
                        Weakness.Type.COVERAGE_EXCESS,
                        "各要点合计" + all + "分，多于分值" + Exact.text(weight) + "分，每项" + Exact.text(one) + "分扣到0为止",
                        "The checkpoints add up to " + all + ", more than the weight " + Exact.text(weight),
                        null,
                        Exact.plain(left.negate())));
    }
}
