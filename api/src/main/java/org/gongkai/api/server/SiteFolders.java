package org.gongkai.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.web.servlet.HandlerInterceptor;

/** Sends a reader of a folder's address without its last slash to the one with it, as every web server does. */
final class SiteFolders implements HandlerInterceptor {
    private final Path current;

    /**
     * @param current the folder that is shown under {@value PublicPages#SITE}
     */
    SiteFolders(Path current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String path = request.getServletPath();
        if (!path.startsWith(PublicPages.SITE) || path.endsWith("/") || !isFolder(path)) {
            return true;
        }
        String query = request.getQueryString();
        response.sendRedirect(request.getRequestURI() + "/" + (query == null ? "" : "?" + query));
        return false;
    }

    private boolean isFolder(String path) {
        try {
            Path folder =
                    current.resolve(path.substring(PublicPages.SITE.length())).normalize();
            return folder.startsWith(current) && Files.isDirectory(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
