package org.gongkai.api.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the published site beside the API for looking at it; in production any web server does. */
@Configuration(proxyBeanMethods = false)
class PublicPages implements WebMvcConfigurer {
    /** Where the published site is shown. */
    static final String SITE = "/site/";

    private final Path site;
    private final boolean graphiql;

    PublicPages(@Value("${gongkai.site:}") String site, @Value("${gongkai.graphiql:true}") boolean graphiql) {
        this.site = Path.of(site).toAbsolutePath();
        this.graphiql = graphiql;
    }

    /** Folders are led to their slash. GraphiQL can be switched off; its address is then one of nothing. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SiteFolders(site.resolve("current"))).addPathPatterns(SITE + "**");
        if (!graphiql) {
            registry.addInterceptor(new HandlerInterceptor() {
                        @Override
                        public boolean preHandle(
                                HttpServletRequest request, HttpServletResponse response, Object handler)
                                throws IOException {
                            response.sendError(HttpServletResponse.SC_NOT_FOUND);
                            return false;
                        }
                    })
                    .addPathPatterns("/graphiql", "/graphiql/**");
        }
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(SITE + "**")
                .addResourceLocations(site.resolve("current").toUri().toString() + "/")
                .resourceChain(false)
                .addResolver(new FolderIndexResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/site/index.html");
        registry.addRedirectViewController("/site", "/site/index.html");
        registry.addRedirectViewController("/site/", "/site/index.html");
        registry.addRedirectViewController("/graphiql", "/graphiql/index.html");
        registry.addRedirectViewController("/graphiql/", "/graphiql/index.html");
    }
}
