package org.gongkai.api.store;

import java.util.List;
import org.gongkai.api.store.projection.ReleaseInfo;

/**
 * The public side of a report at one moment, enough to make its read models again.
 *
 * @param release the release
 * @param content number of the revision that carries its content
 * @param allowances fields allowed to be shown
 */
public record PublicState(ReleaseInfo release, int content, List<FieldAllowance> allowances) {
    public PublicState {
        allowances = allowances == null ? List.of() : List.copyOf(allowances);
    }
}
