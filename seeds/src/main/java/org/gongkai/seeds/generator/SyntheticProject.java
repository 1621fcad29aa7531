package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import org.gongkai.schema.report.Region;

/**
 * A project as it recurs over the years.
 *
 * @param number running number, from 0
 * @param county its region
 * @param kind what kind of project it is
 * @param firstYear first year with a report
 * @param years number of years with a report
 * @param agency name of the evaluating agency
 * @param carelessness how readily points are lost, 0 to 1
 * @param size quantities and money against the usual, 0 to 1
 */
record SyntheticProject(
        int number,
        Region county,
        ProjectKind kind,
        int firstYear,
        int years,
        String agency,
        double carelessness,
        double size) {
    private static final int FIRST = 2013;
    private static final int LAST = 2025;

    static SyntheticProject of(long seed, int number) {
        Dice dice = new Dice(seed, number);
        int shift = new Dice(seed).between(0, Pools.REGIONS.size() - 1);
        int first = dice.between(FIRST, LAST);
        return new SyntheticProject(
                number,
                Pools.REGIONS.get((number * 37 + shift) % Pools.REGIONS.size()),
                dice.pick(Pools.PROJECTS),
                first,
                Math.min(dice.between(1, 5), LAST - first + 1),
                dice.pick(Pools.AGENCIES),
                (dice.chance(0.15) ? dice.between(35, 75) : dice.between(3, 25)) / 100.0,
                dice.between(0, 90) / 100.0);
    }

    String id() {
        return "%s-%s-%05d".formatted(county.code(), kind.slug(), number);
    }

    String department() {
        return county.name() + kind.bureau();
    }

    String unit() {
        return switch (number % 3) {
            case 0 -> department();
            case 1 -> department() + "项目服务中心";
            default -> department() + "机关事务中心";
        };
    }

    BigDecimal unitCost() {
        BigDecimal low = kind.cost().get(0);
        BigDecimal range = kind.cost().get(1).subtract(low);
        return low.add(range.multiply(BigDecimal.valueOf(size))).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
