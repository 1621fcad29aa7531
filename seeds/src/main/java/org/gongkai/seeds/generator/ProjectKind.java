package org.gongkai.seeds.generator;

import java.math.BigDecimal;
import java.util.List;

/** A kind of project of projects.yaml. */
record ProjectKind(
        String slug,
        String name,
        String bureau,
        List<String> background,
        List<String> work,
        String overall,
        List<Quantity> quantities,
        List<BigDecimal> cost,
        List<String> qualities,
        List<String> social,
        String economic,
        String ecological,
        String sustainable,
        String people,
        List<String> items) {

    /** Something that is counted, and how much of it is usual in a year. */
    record Quantity(String name, String unit, int low, int high) {}
}
