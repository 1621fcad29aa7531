package org.gongkai.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongkai.seeds.Seeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The published site in a real browser; runs where chromium and chromedriver are installed. */
class BrowserTest {
    @TempDir
    static Path out;

    private static Path site;
    private static String report;

    @BeforeAll
    static void publish() throws IOException {
        Samples.Memory source = new Samples.Memory();
        Seeds.all().forEach(seed -> source.with(Samples.released(seed)));
        source.with(
                Samples.released(Samples.report("lamps-2024", 2024).build()),
                Samples.released(Samples.report("lamps-2025", 2025).build()));
        Hostile.all().forEach(report -> source.with(Samples.released(report)));
        assertThat(Publisher.publish(source, Samples.profile(), out, 2).problems())
                .isEmpty();
        site = out.resolve("current").toRealPath();
        report = addresses().stream()
                .filter(path -> path.endsWith("/lamps-2025/"))
                .findFirst()
                .orElseThrow();
        if (!Browser.isInstalled()) {
            System.out.println(
                    "skipped: no chromium and chromedriver on the PATH, the site was not tried in a browser");
        }
    }

    static boolean installed() {
        return Browser.isInstalled();
    }

    /** Addresses of all pages but that for missing ones, whose files stand below the column's own path. */
    private static List<String> addresses() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(path -> path.endsWith("index.html"))
                    .map(path -> site.relativize(path).toString().replace("index.html", ""))
                    .sorted()
                    .toList();
        }
    }

    private static WebDriverWait patiently(ChromeDriver driver) {
        return new WebDriverWait(driver, Duration.ofSeconds(30));
    }

    private static List<String> hits(ChromeDriver page, String query) {
        WebElement field = page.findElement(By.id("q"));
        field.clear();
        field.sendKeys(query, Keys.ENTER);
        patiently(page).until(ExpectedConditions.textMatches(By.id("status"), Pattern.compile("找到|没有找到")));
        return page.findElements(By.cssSelector("#results li > a")).stream()
                .map(WebElement::getText)
                .filter(text -> !text.startsWith("指标："))
                .toList();
    }

    @Test
    @EnabledIf("installed")
    void searchFindsChineseWordsWithoutSpacesNumbersAndLatin() throws IOException {
        try (Browser browser = Browser.open(site, 1280, true)) {
            ChromeDriver page = browser.go("search/");

            assertThat(hits(page, "路灯采购")).hasSize(2).allMatch(title -> title.contains("路灯采购项目"));
            assertThat(hits(page, "书面的质量要求")).hasSize(2);
            assertThat(hits(page, "e办通")).singleElement().asString().contains("富民县");
            assertThat(hits(page, "2013 海南")).hasSize(1);
            assertThat(hits(page, "406.52")).singleElement().asString().contains("政务公开运行");
            assertThat(hits(page, "不存在的词语")).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @EnabledIf("installed")
    void searchNarrowsByYearGradeUnitAndRegion() throws IOException {
        try (Browser browser = Browser.open(site, 1280, true)) {
            ChromeDriver page = browser.go("search/");
            hits(page, "路灯");

            new Select(page.findElement(By.id("f-year"))).selectByVisibleText("2024");
            assertThat(hits(page, "路灯")).singleElement().asString().contains("2024");
            new Select(page.findElement(By.id("f-grade"))).selectByVisibleText("差");
            assertThat(hits(page, "路灯")).isEmpty();
            new Select(page.findElement(By.id("f-grade"))).selectByVisibleText("优");
            new Select(page.findElement(By.id("f-unit"))).selectByVisibleText("青石县城市管理局");
            new Select(page.findElement(By.id("f-region"))).selectByVisibleText("富民县");
            assertThat(hits(page, "")).singleElement().asString().contains("2024");
        }
    }

    @Test
    @EnabledIf("installed")
    void theHomePageAsksTheSearchPage() throws IOException {
        try (Browser browser = Browser.open(site, 1280, true)) {
            ChromeDriver page = browser.go("");
            page.findElement(By.id("q")).sendKeys("路灯", Keys.ENTER);

            patiently(page).until(ExpectedConditions.textMatches(By.id("status"), Pattern.compile("找到 2 份")));
            assertThat(page.getCurrentUrl()).contains("/search/?q=");
        }
    }

    @Test
    @EnabledIf("installed")
    void everyPageReadsWithoutScripts() throws IOException {
        try (Browser browser = Browser.open(site, 360, false)) {
            for (String address : addresses()) {
                ChromeDriver page = browser.go(address);
                assertThat(page.findElement(By.tagName("h1")).getText())
                        .as(address)
                        .isNotBlank();
                assertThat(page.findElements(By.cssSelector("form#search, form#check")))
                        .as(address + ": a form that needs a script is not shown without one")
                        .noneMatch(WebElement::isDisplayed);
            }
            assertThat(browser.go("search/").findElements(By.cssSelector("main .cloud a")))
                    .as("lists to go on with")
                    .hasSizeGreaterThan(8);
        }
    }

    @Test
    @EnabledIf("installed")
    void noPageScrollsSidewaysOrComplainsOn320Pixels() throws IOException {
        try (Browser browser = Browser.open(site, 320, true)) {
            for (String address : addresses()) {
                ChromeDriver page = browser.go(address);
                assertThat(page.executeScript(
                                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(address)
                        .isEqualTo(0L);
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    @EnabledIf("installed")
    void aGenuineCopyIsRecognisedAndAnAlteredOneIsNot() throws IOException {
        String copy = Files.readString(site.resolve(report + "report.json"));
        try (Browser browser = Browser.open(site, 1280, true)) {
            assertThat(verdict(browser, copy)).contains("与本栏目发布的一致");
            assertThat(verdict(browser, copy.replace("31.48", "31.49"))).contains("本栏目没有这个指纹");
            assertThat(verdict(browser, "{")).contains("这不是 JSON 文件");
        }
    }

    private static String verdict(Browser browser, String copy) {
        ChromeDriver page = browser.go("check/");
        page.executeScript("document.getElementById('check-text').value = arguments[0]", copy);
        page.findElement(By.cssSelector("#check button")).click();
        patiently(page).until(ExpectedConditions.textMatches(By.id("check-result"), Pattern.compile("本栏目|不是 JSON")));
        return page.findElement(By.id("check-result")).getText();
    }

    @Test
    @EnabledIf("installed")
    void theKeyboardReachesEverythingAndShowsWhereItIs() throws IOException {
        try (Browser browser = Browser.open(site, 1280, true)) {
            for (String address : List.of("", report, "search/", "check/")) {
                ChromeDriver page = browser.go(address);
                patiently(page).until(p -> p.findElement(By.id("tools")).isDisplayed());
                Object reachable = page.executeScript("let n = 0; document.querySelectorAll("
                        + "'a[href], button, input, select, textarea, summary, [tabindex=\"0\"]').forEach(e => {"
                        + "if (e.checkVisibility()) { e.dataset.stop = n++; } }); return n");
                Set<Long> reached = new TreeSet<>();
                for (long i = 0; i < (Long) reachable; i++) {
                    new Actions(page).sendKeys(Keys.TAB).perform();
                    Object stop = page.executeScript(
                            "const e = document.activeElement, s = getComputedStyle(e);"
                                    + "return s.outlineStyle === 'none' ? 'no outline on ' + e.outerHTML : Number(e.dataset.stop)");
                    assertThat(stop).as(address + " stop " + i).isInstanceOf(Long.class);
                    if (i == 0) {
                        assertThat(page.switchTo().activeElement().getText()).isEqualTo("跳到正文");
                    }
                    reached.add((Long) stop);
                }
                assertThat(reached).as(address).hasSize(Math.toIntExact((Long) reachable));
            }
        }
    }

    @Test
    @EnabledIf("installed")
    void bigTypeAndHighContrastStayOnTheNextPage() throws IOException {
        try (Browser browser = Browser.open(site, 1280, true)) {
            ChromeDriver page = browser.go("");
            Object before = page.executeScript("return parseFloat(getComputedStyle(document.body).fontSize)");
            page.findElement(By.xpath("//button[.='大字']")).click();
            page.findElement(By.xpath("//button[.='高对比']")).click();

            browser.go(report);
            assertThat((Number) page.executeScript("return parseFloat(getComputedStyle(document.body).fontSize)"))
                    .extracting(Number::doubleValue)
                    .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                    .isGreaterThan(((Number) before).doubleValue());
            assertThat(page.findElement(By.xpath("//button[.='高对比']")).getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }
}
