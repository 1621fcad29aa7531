package org.gongkai.api.download;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of downloads, settings {@code gongkai.download.*}.
 *
 * @param concurrency downloads at once; another one is told to come back
 * @param timeout after which a client that reads too slowly is cut off
 */
@ConfigurationProperties("gongkai.download")
record DownloadSettings(
        @DefaultValue("4") int concurrency,
        @DefaultValue("10m") Duration timeout) {}
