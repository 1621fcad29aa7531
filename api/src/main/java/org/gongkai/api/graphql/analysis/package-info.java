/**
 * The questions of analysts that go across reports: indicators, findings, funds by source, unit costs, comparisons, repeated
 * problems, expected publications, citations. Entry type: {@link org.gongkai.api.graphql.analysis.AnalysisWiring}.
 */
@NullMarked
package org.gongkai.api.graphql.analysis;

import org.jspecify.annotations.NullMarked;
