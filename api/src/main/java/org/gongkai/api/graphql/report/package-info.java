/**
 * Released reports by id and in lists: what is selected decides what is read. Entry type: {@link
 * org.gongkai.api.graphql.report.ReportController}.
 */
@NullMarked
package org.gongkai.api.graphql.report;

import org.jspecify.annotations.NullMarked;
