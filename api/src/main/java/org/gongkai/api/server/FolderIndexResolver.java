package org.gongkai.api.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Answers an address that ends in a slash with the folder's index.html, as every web server does. The path that a resolver is
 * given has lost its last slash, so the request is asked.
 */
final class FolderIndexResolver extends PathResourceResolver {
    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        boolean folder = request != null && request.getRequestURI().endsWith("/");
        return super.resolveResourceInternal(request, folder ? path + "/index.html" : path, locations, chain);
    }
}
