package org.gongkai.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the site gets its reports: released revisions only, masked already. Every stream is lazy, is closed by its reader
 * and holds one report at a time, so that a site of any size is built in bounded memory. The same source content always
 * gives the same order: ascending by id.
 */
public interface ReportSource {

    /** One header per released report, ascending by id. Cheap: no report is loaded for it. */
    Stream<ReportHeader> headers();

    /**
     * The released reports with these ids, ascending by id.
     *
     * @param ids ids among those of {@link #headers()}; all of them for a complete build
     */
    Stream<ReleasedReport> reports(Collection<String> ids);

    /** One released report. */
    Optional<ReleasedReport> find(String id);

    /** Every retracted report, ascending by id. A retracted report is in no other answer of this source. */
    List<Retraction> retractions();

    /** Head of the audit trail's hash chain, printed in the manifest of the build so that a cut-off tail is noticed. */
    String trailHead();
}
