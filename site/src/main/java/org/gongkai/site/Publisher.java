package org.gongkai.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.site.build.Builds;
import org.gongkai.site.build.SiteBuild;

/**
 * Turns released reports into the disclosure site.
 *
 * <p>{@code DIR/current} is a symbolic link to one complete build. A publish makes the next build beside it, checks it, and
 * moves the link in one step; whatever happens before that step, readers see the old build whole.
 */
public final class Publisher {
    private Publisher() {}

    /**
     * Publishes: renders what changed since the last build, checks everything, switches.
     *
     * @param out directory of the site; the web server's root is {@code current} below it
     * @throws IOException where the directory cannot be written; the current build stays
     */
    public static PublishResult publish(ReportSource source, SiteProfile profile, Path out) throws IOException {
        return publish(source, profile, out, Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    /** The same with a given number of rendering threads. */
    public static PublishResult publish(ReportSource source, SiteProfile profile, Path out, int threads)
            throws IOException {
        return new SiteBuild(source, profile, out, threads).run();
    }

    /**
     * Brings the build before the current one back.
     *
     * @return the build that is current now
     * @throws IOException naming the reason where there is no earlier complete build
     */
    public static Path rollback(Path out) throws IOException {
        return new Builds(out).rollback();
    }

    /**
     * Compares every file of the current build with its manifest.
     *
     * @return one line per missing, altered or unknown file; empty where all is as it was published
     */
    public static List<String> verify(Path out) throws IOException {
        return new Builds(out).verify();
    }
}
