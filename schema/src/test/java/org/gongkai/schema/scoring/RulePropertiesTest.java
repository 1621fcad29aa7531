package org.gongkai.schema.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every rule of a kind, tried on rules and measurements drawn with a fixed seed. */
class RulePropertiesTest {
    private static final int RULES = 150;
    private final Random random = new Random(20250615);

    @Test
    void stepScoresAreLegalAndNeverRiseAsTheValueMovesAway() {
        for (int i = 0; i < RULES; i++) {
            Step step = step();
            for (StepMode mode : StepMode.values()) {
                Step rule = step.withMode(mode);
                BigDecimal before = rule.maxScore();
                LegalScores legal = rule.legalScores();
                for (int tenth = 0; tenth <= 1000; tenth += 1 + random.nextInt(40)) {
                    BigDecimal away = BigDecimal.valueOf(tenth, 1);
                    BigDecimal value = rule.losesBelow()
                            ? rule.threshold().subtract(away)
                            : rule.threshold().add(away);
                    Optional<BigDecimal> score = rule.score(value(value));
                    if (score.isPresent() && value.signum() >= 0) {
                        assertThat(legal.contains(score.get()))
                                .as(rule + " at " + value + " " + score)
                                .isTrue();
                        assertThat(score.get()).isLessThanOrEqualTo(before);
                        before = score.get();
                    }
                }
            }
        }
    }

    @Test
    void stepsGiveFullMarksAtTheThresholdAndTheFloorFarAway() {
        for (int i = 0; i < RULES; i++) {
            Step rule = step();
            BigDecimal far = rule.losesBelow() ? new BigDecimal("-100000") : new BigDecimal("100000");
            Optional<BigDecimal> atThreshold = rule.score(value(rule.threshold()));
            assertThat(atThreshold.isPresent()).isEqualTo(rule.thresholdIncluded());
            atThreshold.ifPresent(s -> assertThat(s).isEqualByComparingTo(rule.maxScore()));
            Step.Cliff cliff = rule.cliff();
            assertThat(rule.score(value(far))).hasValueSatisfying(s -> assertThat(s)
                    .isEqualByComparingTo(cliff == null ? BigDecimal.ZERO : cliff.points()));
        }
    }

    @Test
    void theModeChangesNothingAtExactSteps() {
        for (int i = 0; i < RULES; i++) {
            Step rule = step();
            BigDecimal away = rule.per().multiply(BigDecimal.valueOf(1 + random.nextInt(6)));
            BigDecimal value = rule.losesBelow()
                    ? rule.threshold().subtract(away)
                    : rule.threshold().add(away);
            assertThat(rule.withMode(StepMode.BEGUN_STEPS).score(value(value)))
                    .isEqualTo(rule.withMode(StepMode.WHOLE_STEPS).score(value(value)))
                    .isEqualTo(rule.withMode(StepMode.LINEAR).score(value(value)));
        }
    }

    @Test
    void decayIsAStepInSharesOfTheWeight() {
        for (int i = 0; i < RULES; i++) {
            Step step = step().withMode(StepMode.LINEAR);
            Decay rule = new Decay(BigDecimal.ONE, step);
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1200), 1);
            Optional<BigDecimal> score = rule.score(value(value));
            assertThat(score).isEqualTo(step.score(value(value)));
            score.ifPresent(s -> assertThat(rule.legalScores().contains(s))
                    .as(rule + " " + s)
                    .isTrue());
        }
    }

    @Test
    void surveysAreDecidedByTheirConditionsFirst() {
        for (int i = 0; i < RULES; i++) {
            BigDecimal least = BigDecimal.valueOf(50 + random.nextInt(40));
            Survey rule = new Survey(step(), least, true, null, false, BigDecimal.ZERO);
            BigDecimal satisfaction = BigDecimal.valueOf(random.nextInt(101));
            Measurement.Builder measured = Measurement.builder().value(satisfaction, "%");
            assertThat(rule.score(measured.build())).isEmpty();
            assertThat(rule.score(
                            measured.returnRate(least.subtract(BigDecimal.ONE)).build()))
                    .contains(BigDecimal.ZERO);
            assertThat(rule.score(measured.returnRate(least).build()))
                    .isEqualTo(rule.bySatisfaction().score(value(satisfaction)));
        }
    }

    @Test
    void checklistScoresAreLegalFallWithFailuresAndStartFull() {
        for (int i = 0; i < RULES; i++) {
            int n = 1 + random.nextInt(8);
            Checklist rule = new Checklist(points(12), n, points(4), BigDecimal.ZERO, random.nextBoolean(), List.of());
            assertFalling(rule, n);
            assertThat(rule.score(Measurement.failed(n + 1, n + 1))).isEmpty();
            assertThat(rule.score(Measurement.vetoed()).isPresent()).isEqualTo(rule.severeCostsAll());
        }
    }

    @Test
    void countScoresAreLegalFallWithOccurrencesAndReachZero() {
        for (int i = 0; i < RULES; i++) {
            Count rule = Count.losing(points(12), points(4), random.nextBoolean());
            assertFalling(rule, 60);
            assertThat(rule.score(Measurement.count(100_000)))
                    .hasValueSatisfying(s -> assertThat(s).isZero());
            Count earning = Count.earning(points(12), points(4));
            assertThat(earning.score(Measurement.count(100_000)))
                    .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(earning.maxScore()));
        }
    }

    @Test
    void countsByTheGroupChangeTheScoreOnlyWhenAGroupIsFull() {
        for (int i = 0; i < RULES; i++) {
            int per = 2 + random.nextInt(8);
            Count rule = new Count(
                    BigDecimal.TEN,
                    BigDecimal.TEN,
                    BigDecimal.ONE.negate(),
                    BigDecimal.valueOf(per),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    false,
                    List.of());
            int groups = 1 + random.nextInt(9);
            assertThat(rule.score(Measurement.count(groups * per))).contains(BigDecimal.valueOf(10 - groups));
            assertThat(rule.score(Measurement.count(groups * per - 1))).contains(BigDecimal.valueOf(11 - groups));
        }
    }

    @Test
    void acceptanceNeverFallsBelowWhatItsUnitsAllow() {
        for (int i = 0; i < RULES; i++) {
            int n = 1 + random.nextInt(40);
            BigDecimal weight = BigDecimal.valueOf(1 + random.nextInt(20));
            Acceptance rule = new Acceptance(weight, new BigDecimal("95"), true, BigDecimal.ONE, n);
            BigDecimal before = weight;
            for (int failed = 0; failed <= n; failed++) {
                BigDecimal score = rule.score(Measurement.failed(failed, n)).orElseThrow();
                assertThat(rule.legalScores().contains(score))
                        .as(rule + " failed " + failed)
                        .isTrue();
                assertThat(score).isLessThanOrEqualTo(before);
                assertThat(Exact.same(score, weight)).isEqualTo(failed * 100 <= n * 5);
                before = score;
            }
        }
    }

    @Test
    void itemSumsRiseWithWhatIsMetFromZeroToTheirTotal() {
        for (int i = 0; i < RULES; i++) {
            int n = 1 + random.nextInt(6);
            BigDecimal each = points(4);
            ItemSum rule = new ItemSum(
                    each.multiply(BigDecimal.valueOf(n)), java.util.Collections.nCopies(n, each), List.of());
            BigDecimal before = BigDecimal.ZERO;
            for (int met = 0; met <= n; met++) {
                BigDecimal score = rule.score(Measurement.met(met, n)).orElseThrow();
                assertThat(score).isGreaterThanOrEqualTo(before);
                assertThat(rule.legalScores().contains(score)).isTrue();
                assertThat(rule.lenientScores().contains(score)).isTrue();
                before = score;
            }
            assertThat(before).isEqualByComparingTo(rule.maxScore());
        }
    }

    @Test
    void unevenItemsDecideOnlyNoneAndAll() {
        ItemSum rule = new ItemSum(new BigDecimal("5"), List.of(new BigDecimal("2"), new BigDecimal("3")), List.of());
        assertThat(rule.score(Measurement.met(0, 2))).contains(BigDecimal.ZERO);
        assertThat(rule.score(Measurement.met(1, 2))).isEmpty();
        assertThat(rule.score(Measurement.met(2, 2))).contains(new BigDecimal("5"));
        assertThat(rule.legalScores()).hasToString("{5, 3, 2, 0}");
    }

    @Test
    void bandsGiveTheValuesOfTheirTableAndNothingElse() {
        for (int i = 0; i < RULES; i++) {
            int n = 2 + random.nextInt(5);
            BigDecimal weight = BigDecimal.valueOf(n);
            Map<Integer, BigDecimal> table = new java.util.HashMap<>();
            for (int met = 0; met < n; met++) {
                table.put(met, BigDecimal.valueOf(random.nextInt(met + 1)));
            }
            Banded rule = new Banded(weight, n, weight, table, List.of());
            for (int met = 0; met <= n; met++) {
                assertThat(rule.legalScores()
                                .contains(rule.score(Measurement.met(met, n)).orElseThrow()))
                        .isTrue();
            }
            assertThat(rule.score(Measurement.met(n, n)))
                    .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(weight));
        }
    }

    @Test
    void proportionalScoresRiseToTheWeightAndStayThere() {
        for (int i = 0; i < RULES; i++) {
            ProRata rule = ProRata.of(points(20), Axis.rate(""));
            BigDecimal before = BigDecimal.ZERO;
            for (int rate = 0; rate <= 150; rate += 1 + random.nextInt(20)) {
                BigDecimal score = rule.score(value(BigDecimal.valueOf(rate))).orElseThrow();
                assertThat(score).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(rule.maxScore());
                assertThat(rule.legalScores().contains(score)).isTrue();
                before = score;
            }
            assertThat(rule.score(value(Exact.HUNDRED)))
                    .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(rule.maxScore()));
        }
    }

    @Test
    void bandsOfAValueAreLegalMonotoneAndFullFromTheHighestLine() {
        for (int i = 0; i < RULES; i++) {
            int lines = 2 + random.nextInt(4);
            BigDecimal weight = BigDecimal.valueOf(lines);
            List<Band> bands = new ArrayList<>();
            BigDecimal high = null;
            BigDecimal line = BigDecimal.valueOf(100 - random.nextInt(10));
            for (int band = lines; band >= 0; band--) {
                BigDecimal low = band == 0 ? null : line;
                bands.add(new Band(
                        new Interval(low, low != null, high, false), new Outcome.Fixed(BigDecimal.valueOf(band))));
                high = line;
                line = line.subtract(BigDecimal.valueOf(1 + random.nextInt(15)));
            }
            ValueBands rule = new ValueBands(weight, Axis.rate(""), bands, List.of());
            BigDecimal before = BigDecimal.ZERO;
            for (int tenth = 0; tenth <= 1100; tenth += 1 + random.nextInt(30)) {
                BigDecimal score =
                        rule.score(value(BigDecimal.valueOf(tenth, 1))).orElseThrow();
                assertThat(score).isGreaterThanOrEqualTo(before);
                assertThat(rule.legalScores().contains(score)).isTrue();
                before = score;
            }
            BigDecimal highest =
                    java.util.Objects.requireNonNull(bands.get(0).where().low());
            assertThat(rule.score(value(highest)))
                    .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(weight));
            assertThat(rule.score(value(highest.subtract(new BigDecimal("0.01")))))
                    .hasValueSatisfying(s -> assertThat(s).isLessThan(weight));
            assertThat(rule.coversEveryValue()).isTrue();
            assertThat(rule.weaknesses())
                    .extracting(Weakness::type)
                    .doesNotContain(Weakness.Type.GAP, Weakness.Type.OVERLAP);
        }
    }

    @Test
    void stepsInsideBandsKeepToTheirFloorAndTheModeChangesNothingAtExactSteps() {
        for (int i = 0; i < RULES; i++) {
            BigDecimal floor = BigDecimal.valueOf(1 + random.nextInt(3));
            Outcome.Stepwise steps = new Outcome.Stepwise(
                    BigDecimal.TEN,
                    Exact.HUNDRED,
                    BigDecimal.valueOf(1 + random.nextInt(9)),
                    points(2).negate(),
                    StepMode.WHOLE_STEPS,
                    floor,
                    BigDecimal.TEN);
            List<Band> bands = List.of(
                    new Band(Interval.from(Exact.HUNDRED, true), new Outcome.Fixed(BigDecimal.TEN)),
                    new Band(new Interval(null, false, Exact.HUNDRED, false), steps));
            ValueBands rule = new ValueBands(BigDecimal.TEN, Axis.rate(""), bands, List.of());
            BigDecimal exact = Exact.HUNDRED.subtract(steps.per().multiply(BigDecimal.valueOf(1 + random.nextInt(4))));
            for (StepMode mode : StepMode.values()) {
                assertThat(rule.withMode(mode).score(value(exact))).isEqualTo(rule.score(value(exact)));
                assertThat(rule.withMode(mode)
                                .legalScores()
                                .contains(rule.score(value(exact)).orElseThrow()))
                        .isTrue();
                assertThat(rule.withMode(mode).score(value(new BigDecimal("-10000"))))
                        .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(floor));
            }
        }
    }

    /** A new kind of rule needs its properties here before this passes. */
    @Test
    void everyKindOfTheSealedFamilyIsTriedInThisTest() {
        assertThat(ScoringRule.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Step.class,
                        Decay.class,
                        Survey.class,
                        Checklist.class,
                        Count.class,
                        Acceptance.class,
                        ItemSum.class,
                        Banded.class,
                        ValueBands.class,
                        ProRata.class,
                        Graded.class,
                        QualitativeTiers.class,
                        Vetoed.class,
                        Open.class,
                        None.class,
                        Composite.class);
    }

    @Test
    void gradesGiveWhatTheyNameAndUnknownGradesNothing() {
        Graded rule = new Graded(
                new BigDecimal("3"),
                new java.util.LinkedHashMap<>(
                        Map.of("好", new Outcome.Fixed(new BigDecimal("3")), "差", new Outcome.Fixed(BigDecimal.ONE))),
                List.of());
        assertThat(rule.score(Measurement.grade("好"))).contains(new BigDecimal("3"));
        assertThat(rule.score(Measurement.grade("很好"))).isEmpty();
        assertThat(rule.legalScores()).hasToString("{3, 1}");
    }

    @Test
    void tiersAllowTheirStretchesButDecideNoScore() {
        QualitativeTiers rule = new QualitativeTiers(
                new BigDecimal("10"),
                List.of(
                        new QualitativeTiers.Tier("达成", new BigDecimal("80"), true, new BigDecimal("100"), true),
                        new QualitativeTiers.Tier("部分达成", new BigDecimal("50"), true, new BigDecimal("80"), false),
                        new QualitativeTiers.Tier("未达成", BigDecimal.ZERO, true, new BigDecimal("50"), false)));
        assertThat(rule.legalScores("部分达成")).hasValueSatisfying(l -> {
            assertThat(l.contains(new BigDecimal("5"))).isTrue();
            assertThat(l.contains(new BigDecimal("8"))).isFalse();
        });
        assertThat(rule.score(Measurement.grade("达成"))).isEmpty();
    }

    @Test
    void aVetoLeavesNothingWhateverElseHolds() {
        for (int i = 0; i < RULES; i++) {
            Vetoed rule = new Vetoed(
                    new BigDecimal("4"), Count.losing(new BigDecimal("4"), points(3), false), "挪用", BigDecimal.ZERO);
            int k = random.nextInt(4);
            assertThat(rule.score(Measurement.builder().count(k).veto(true).build()))
                    .contains(BigDecimal.ZERO);
            assertThat(rule.score(Measurement.count(k))).isPresent();
        }
    }

    @Test
    void openAndAbsentRulesDecideNothing() {
        assertThat(Open.upTo(new BigDecimal("6")).score(Measurement.percent("90")))
                .isEmpty();
        assertThat(Open.upTo(new BigDecimal("6")).legalScores()).hasToString("[0, 6]");
        assertThat(new None(new BigDecimal("4")).legalScores().isDefined()).isFalse();
        assertThat(new None(new BigDecimal("4")).legalScores().contains(new BigDecimal("3.7")))
                .isTrue();
    }

    @Test
    void aCompositeAddsUpWhatItsPartsDecide() {
        Composite rule = new Composite(
                new BigDecimal("5"),
                List.of(
                        Count.losing(new BigDecimal("2"), BigDecimal.ONE, false),
                        ProRata.of(new BigDecimal("3"), Axis.rate(""))),
                List.of());
        assertThat(rule.score(List.of(Measurement.count(1), Measurement.percent("50"))))
                .contains(new BigDecimal("2.5"));
        assertThat(rule.score(Measurement.count(1))).isEmpty();
    }

    private void assertFalling(ScoringRule rule, int most) {
        BigDecimal before = rule.maxScore();
        LegalScores legal = rule.legalScores();
        for (int failed = 0; failed <= most; failed++) {
            BigDecimal score = rule.score(Measurement.builder()
                            .failed(BigDecimal.valueOf(failed))
                            .build())
                    .orElseThrow();
            if (failed == 0) {
                assertThat(score).isEqualByComparingTo(rule.maxScore());
            }
            assertThat(legal.contains(score)).as(rule + " failed " + failed).isTrue();
            assertThat(score).isLessThanOrEqualTo(before);
            before = score;
        }
    }

    private Step step() {
        BigDecimal weight = points(20);
        BigDecimal threshold = BigDecimal.valueOf(60 + random.nextInt(41));
        boolean below = random.nextBoolean();
        Axis axis = new Axis(Axis.Type.CHANGE, "", "%", null);
        BigDecimal per = BigDecimal.valueOf(1 + random.nextInt(20), random.nextInt(2));
        List<Step.Cliff> cliffs = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            BigDecimal away = BigDecimal.valueOf(10 + random.nextInt(40));
            cliffs.add(new Step.Cliff(
                    below ? threshold.subtract(away) : threshold.add(away), random.nextBoolean(), BigDecimal.ZERO));
        }
        return new Step(
                weight,
                axis,
                threshold,
                random.nextBoolean(),
                below,
                per,
                points(3),
                StepMode.WHOLE_STEPS,
                BigDecimal.ZERO,
                true,
                cliffs.isEmpty() ? null : cliffs.get(0));
    }

    private BigDecimal points(int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most * 10), 1);
    }

    private static Measurement value(BigDecimal percent) {
        return Measurement.builder().value(percent, "%").build();
    }
}
