package org.gongkai.schema.audit;

import java.util.List;

/** Every check, in the order of the documentation. */
final class Checks {
    static final List<Check> ALL = List.of(
            new TotalNotSum(),
            new UnreachableScore(),
            new VetoIgnored(),
            new ScoreWithoutValue(),
            new RuleMissing(),
            new RuleCoverage(),
            new RuleGap(),
            new RuleCliff(),
            new RuleVsExplanation(),
            new FundsNotSum(),
            new ExecutionRate(),
            new ItemisationGap(),
            new PriceTimesQuantity(),
            new GradeLabel(),
            new GradeMargin(),
            new WeightPolicy(),
            new ProrataDeviation(),
            new TierMismatch(),
            new ZeroWeightRow(),
            new DoubleWeighting(),
            new ChoiceUnset(),
            new FieldEmpty(),
            new MetadataEmpty(),
            new PersonXref(),
            new YearMismatch(),
            new HeadingSequence(),
            new XrefBroken(),
            new GarbledFormula(),
            new Residue(),
            new TemplateTextLeft(),
            new Typo(),
            new LabelVariant(),
            new DuplicateText(),
            new ListCount(),
            new UnitMismatch(),
            new PercentRecheck(),
            new IntervalOverlap(),
            new TargetUnmeasured(),
            new CrossContradiction(),
            new DeductionWithoutProblem(),
            new PersonalDataPrinted());

    private Checks() {}
}
