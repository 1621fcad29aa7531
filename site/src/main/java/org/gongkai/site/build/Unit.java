package org.gongkai.site.build;

import java.util.List;

/**
 * The smallest piece that is rendered or kept as a whole: a report with its downloads, a page of a list, a feed.
 *
 * @param key what it is, e.g. {@code report:fumin-2025}
 * @param input hash of everything its bytes depend on; equal inputs give equal bytes
 * @param files its files
 * @param links addresses of other units that its pages link to, relative to the web root
 */
record Unit(String key, String input, List<WrittenFile> files, List<String> links) {}
