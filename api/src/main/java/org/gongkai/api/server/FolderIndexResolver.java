package org.gongkai.api.server;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Answers an address that ends in a slash with the folder's index.html, as every web server does. */
final class FolderIndexResolver extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return super.getResource(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path, location);
    }
}
