package org.gongkai.schema.audit;

import java.math.BigDecimal;
import java.util.List;
import org.gongkai.schema.report.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its place in the tree.
 *
 * @param indicator the indicator
 * @param pointer its JSON Pointer
 * @param parent the indicator above it, absent on the first level
 * @param place names from the first level down, joined by ›
 * @param children the indicators below it
 */
record Node(Indicator indicator, String pointer, @Nullable Node parent, String place, List<Node> children) {

    /** Nodes know each other in both directions, so each is only equal to itself. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return pointer.hashCode();
    }

    @Override
    public String toString() {
        return place;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    String name() {
        return indicator.name();
    }

    Node root() {
        return parent == null ? this : parent.root();
    }

    /** 1 on the first level. */
    int level() {
        return parent == null ? 1 : parent.level() + 1;
    }

    /** Itself, or the third-level indicator it belongs to: the row that a score table speaks of. */
    Node row() {
        return parent == null || level() <= 3 ? this : parent.row();
    }

    /** Printed weight, else what the rows below give; absent where a row below has none. */
    @Nullable
    BigDecimal weight() {
        return indicator.weight().orElse(null);
    }

    /** What the rows below give, else the printed score: a total is only as good as its rows. */
    @Nullable
    BigDecimal rowScore() {
        if (isLeaf()) {
            return indicator.score();
        }
        BigDecimal fromRows = sum(children.stream().map(Node::rowScore).toList());
        return fromRows != null ? fromRows : indicator.score();
    }

    /** Points lost; absent where weight or score is. */
    @Nullable
    BigDecimal lost() {
        return indicator.maxScore() == null || indicator.score() == null
                ? null
                : indicator.maxScore().subtract(indicator.score());
    }

    boolean lostPoints() {
        BigDecimal lost = lost();
        return lost != null && lost.signum() > 0;
    }

    boolean hasFullMarks() {
        BigDecimal lost = lost();
        return lost != null
                && lost.signum() == 0
                && indicator.maxScore() != null
                && indicator.maxScore().signum() > 0;
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal part : parts) {
            if (part == null) {
                return null;
            }
            sum = sum.add(part);
        }
        return parts.isEmpty() ? null : sum;
    }
}
