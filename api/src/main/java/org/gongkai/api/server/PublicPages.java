package org.gongkai.api.server;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the published site beside the API for looking at it; in production any web server does. */
@Configuration(proxyBeanMethods = false)
class PublicPages implements WebMvcConfigurer {
    private final Path site;

    PublicPages(@Value("${gongkai.site:}") String site) {
        this.site = Path.of(site).toAbsolutePath();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/site/**")
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
