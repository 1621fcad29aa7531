package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.schema.report.Expenditure;
import org.gongkai.schema.report.Money;

/**
 * What is true of a project in a year, from which the whole report follows.
 *
 * @param project the project
 * @param year fiscal year
 * @param form the form the report is written on
 * @param counted quantities planned and reached
 * @param unitCost cost of one of the first quantity, 万元
 * @param budget 万元
 * @param inPlace money that arrived, 万元
 * @param spent 万元
 * @param items what it was spent on
 * @param survey the satisfaction survey
 * @param plannedMonth month until which it should be done
 * @param doneMonth month in which it was done
 */
record Facts(
        SyntheticProject project,
        int year,
        Form form,
        List<Counted> counted,
        BigDecimal unitCost,
        BigDecimal budget,
        BigDecimal inPlace,
        BigDecimal spent,
        List<Expenditure> items,
        Sheets survey,
        int plannedMonth,
        int doneMonth) {

    /** A quantity planned and reached. */
    record Counted(String name, String unit, int target, int actual) {}

    /** Survey sheets, and how many of the valid ones were satisfied. */
    record Sheets(int sent, int returned, int valid, int satisfied) {
        int percent() {
            return satisfied * 100 / valid;
        }
    }

    static Facts of(SyntheticProject project, int year, Dice dice) {
        Form form = form(year, dice);
        List<Counted> counted = new ArrayList<>();
        for (ProjectKind.Quantity q : project.kind().quantities()) {
            int target = q.low() + (int) ((q.high() - q.low()) * project.size() * dice.between(80, 100) / 100);
            boolean missed = dice.chance(project.carelessness() / 2);
            counted.add(new Counted(
                    q.name(),
                    q.unit(),
                    target,
                    missed
                            ? target
                                    - Math.max(
                                            1, target * dice.between(2, 15 + (int) (project.carelessness() * 50)) / 100)
                            : target));
        }
        BigDecimal unitCost = project.unitCost();
        BigDecimal cost = unitCost.multiply(Num.of(counted.get(0).actual()));
        BigDecimal budget = cost.multiply(Num.of(100))
                .divide(Num.of(dice.between(40, 65)), 0, RoundingMode.CEILING)
                .add(Num.of(dice.between(1, 9)));
        BigDecimal inPlace = budget;
        if (form == Form.PROJECT_2013 && dice.chance(0.12)) {
            inPlace = Num.share(budget, Num.of(dice.chance(0.7) ? 95 : 90));
        }
        BigDecimal executed = dice.chance(0.5)
                ? Num.of(dice.between(9500, 10000)).movePointLeft(2)
                : Num.of(dice.chance(project.carelessness()) ? dice.between(72, 94) : 100);
        BigDecimal spent = Num.share(inPlace, executed);
        int done = dice.between(6, 11);
        return new Facts(
                project,
                year,
                form,
                List.copyOf(counted),
                unitCost,
                budget,
                inPlace,
                spent,
                items(project.kind(), cost, spent, dice),
                sheets(project, dice),
                done,
                dice.chance(project.carelessness() / 2) ? done + 1 : dice.between(Math.max(5, done - 1), done));
    }

    /** Spent over budget, percent to two decimals. */
    BigDecimal executionRate() {
        return Num.percent(spent, budget);
    }

    private static Form form(int year, Dice dice) {
        if (year >= 2016 && dice.chance(0.33)) {
            return Form.SELF_EVALUATION;
        }
        return year >= 2020 ? Form.PROJECT_2020 : Form.PROJECT_2013;
    }

    private static List<Expenditure> items(ProjectKind kind, BigDecimal cost, BigDecimal spent, Dice dice) {
        List<Expenditure> items = new ArrayList<>();
        items.add(new Expenditure(kind.items().get(0), new Money(cost), List.of()));
        BigDecimal rest = spent.subtract(cost);
        for (int i = 1; i < kind.items().size(); i++) {
            boolean last = i == kind.items().size() - 1;
            BigDecimal amount = last ? rest : Num.share(rest, Num.of(dice.between(20, 45)));
            List<Expenditure> parts = new ArrayList<>();
            if (i == 1 && amount.compareTo(BigDecimal.ONE) > 0 && dice.chance(0.5)) {
                BigDecimal first = Num.share(amount, Num.of(dice.between(30, 70)));
                parts.add(new Expenditure("人工费", new Money(first), List.of()));
                parts.add(new Expenditure("材料费", new Money(amount.subtract(first)), List.of()));
            }
            items.add(new Expenditure(kind.items().get(i), new Money(amount), parts));
            rest = rest.subtract(amount);
        }
        return List.copyOf(items);
    }

    private static Sheets sheets(SyntheticProject project, Dice dice) {
        int valid = 100 * dice.between(1, 4);
        int returned = valid + dice.between(0, 12);
        int percent = dice.chance(project.carelessness()) ? dice.between(82, 89) : dice.between(90, 99);
        return new Sheets(returned + dice.between(0, 20), returned, valid, valid / 100 * percent);
    }
}
