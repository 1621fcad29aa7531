package org.gongkai.site.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.site.SiteProfile;
import org.gongkai.site.page.Frame;
import org.jspecify.annotations.Nullable;

/** Style sheet, script and icon under names that carry a hash of their content, so that caches may keep them for ever. */
public final class Assets {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String style;
    private final String script;
    private final String icon;

    public Assets() {
        style = add("site", ".css");
        script = add("site", ".js");
        icon = add("icon", ".svg");
    }

    private String add(String name, String ending) {
        byte[] bytes = load(name + ending);
        String path = "assets/" + name + "-" + Hash.of(bytes).substring(0, 10) + ending;
        files.put(path, bytes);
        return path;
    }

    private static byte[] load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/org/gongkai/site/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset missing from the build: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path and bytes of every asset. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** What is the same on every page. */
    public Frame.Common common(SiteProfile profile, @Nullable String reload) {
        return new Frame.Common(profile, style, script, icon, reload);
    }
}
