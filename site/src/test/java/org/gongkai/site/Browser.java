package org.gongkai.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The installed Chromium, driven by the installed chromedriver, before a published site on this machine. */
final class Browser implements AutoCloseable {
    /** Kept, since a logger that nobody holds forgets its level; the driver warns of every new version of the browser. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

    static {
        DRIVER_LOG.setLevel(Level.SEVERE);
    }

    private final HttpServer server;
    private final ChromeDriver driver;

    private Browser(HttpServer server, ChromeDriver driver) {
        this.server = server;
        this.driver = driver;
    }

    /** Programs of this name on the PATH, the first that is there. */
    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> chromium() {
        return program("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    }

    static boolean isInstalled() {
        return chromium().isPresent() && program("chromedriver").isPresent();
    }

    /** A phone or a desk screen of this width, with or without scripts. */
    static Browser open(Path site, int width, boolean scripts) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(site, exchange));
        server.start();
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium().orElseThrow().toString())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking");
        options.setExperimentalOption(
                "mobileEmulation", Map.of("deviceMetrics", Map.of("width", width, "height", 800, "pixelRatio", 1)));
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(server, new ChromeDriver(service, options));
    }

    private static void answer(Path site, HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath();
        Path file = site.resolve(asked.substring(1) + (asked.endsWith("/") ? "index.html" : ""));
        boolean there = Files.isRegularFile(file);
        String type = asked.endsWith(".css")
                ? "text/css"
                : asked.endsWith(".js")
                        ? "text/javascript"
                        : asked.endsWith(".json")
                                ? "application/json"
                                : asked.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
        exchange.getResponseHeaders().set("Content-Type", asked.endsWith(".txt") ? "text/plain" : type);
        byte[] body = there ? Files.readAllBytes(file) : new byte[] {'?'};
        exchange.sendResponseHeaders(there ? 200 : 404, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    ChromeDriver go(String path) {
        driver.get("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
        return driver;
    }

    /** What the browser complained of since it was last asked: scripts, the content security policy, missing files. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        server.stop(0);
    }
}
