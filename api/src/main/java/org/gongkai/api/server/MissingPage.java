package org.gongkai.api.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What a browser is shown at an address of nothing: the published site's own {@code 404.html}. That page stands at no address of
 * its own, so its links begin with the portal's path; here they are led to where the site is shown.
 */
@Component
final class MissingPage implements ErrorViewResolver {
    private static final Pattern BASE =
            Pattern.compile("rel=\"canonical\" href=\"https?://[^/\"]+(/[^\"]*)404\\.html\"");

    private final Path page;

    MissingPage(@Value("${gongkai.site:}") String site) {
        this.page = Path.of(site).toAbsolutePath().resolve("current/404.html");
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        String html = status == HttpStatus.NOT_FOUND ? ofTheSite() : plain(status);
        View view = (values, asked, response) -> {
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        };
        return new ModelAndView(view);
    }

    private String ofTheSite() {
        try {
            String html = Files.readString(page);
            Matcher base = BASE.matcher(html);
            return base.find() ? html.replace("=\"" + base.group(1), "=\"" + PublicPages.SITE) : html;
        } catch (IOException e) {
            return plain(HttpStatus.NOT_FOUND);
        }
    }

    /** Where nothing was published yet, and for what isn't about an address. */
    private static String plain(HttpStatus status) {
        String text = status == HttpStatus.NOT_FOUND ? "没有这个页面 Nothing is here" : "出错了 Something went wrong";
        return "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + text + "</title><p>" + text
                + " (" + status.value() + ")</p></html>";
    }
}
