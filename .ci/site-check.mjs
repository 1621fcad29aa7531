// Looks at a served site with a real browser and packaged tools; docs/site.md says how to run it.
// usage: node .ci/site-check.mjs BASE [PATH…]      (run where npm installed axe-core, puppeteer-core and lighthouse)
// Without paths it follows every link from BASE and takes one page of each kind for the costly checks.
// Prints one line per defect and exits 1 when there is one.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.cwd() + "/");
const puppeteer = require("puppeteer-core");
const axe = require("fs").readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { default: lighthouse } = await import(pathToFileURL(require.resolve("lighthouse")).href);

const [base, ...given] = process.argv.slice(2);
const defects = [];
const defect = (...words) => { defects.push(words.join(" ")); console.log(...words); };

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

// ---- every link and anchor leads somewhere -------------------------------------------------------------------------
async function crawl() {
  const ids = new Map(), wanted = [], queue = [base], seen = new Set(queue);
  while (queue.length) {
    const address = queue.pop();
    const answer = await fetch(address);
    if (!answer.ok) { defect("link", address, answer.status); continue; }
    if (!(answer.headers.get("content-type") ?? "").includes("html")) { await answer.arrayBuffer(); continue; }
    const html = await answer.text();
    ids.set(address, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])));
    for (const [, tag, raw] of html.matchAll(/<(a|link|script)\b[^>]* (?:href|src)="([^"]*)"/g)) {
      const target = new URL(raw.replaceAll("&amp;", "&"), address);
      const anchor = decodeURIComponent(target.hash.slice(1));
      target.hash = "";
      if (!target.href.startsWith(base) || (tag === "link" && html.includes(`rel="canonical" href="${raw}"`))) { continue; }
      if (anchor) { wanted.push([address, target.href, anchor]); }
      if (!seen.has(target.href)) { seen.add(target.href); queue.push(target.href); }
    }
  }
  for (const [from, to, anchor] of wanted) {
    if (ids.has(to) && !ids.get(to).has(anchor)) { defect("anchor", from, "→", to + "#" + anchor); }
  }
  console.log("crawled", seen.size, "addresses,", ids.size, "pages,", wanted.length, "anchors");
  return [...ids.keys()].map((page) => page.slice(base.length));
}

// One page of each kind: addresses that differ only in names and numbers are of one kind.
function kinds(pages) {
  const first = new Map();
  for (const page of pages.sort()) {
    const kind = page.split("/").map((s, i) => i > 0 && !/^(v|by-|compare|p\d)/.test(s) && s ? "*" : s.replace(/\d+/, "N")).join("/");
    if (!first.has(kind)) { first.set(kind, page); }
  }
  return [...first.values()];
}

// ---- axe, sideways scroll, console ---------------------------------------------------------------------------------
const LOOKS = [
  { name: "desktop", width: 1440 },
  { name: "phone", width: 360 },
  { name: "200%", width: 720 },
  { name: "400%", width: 320 },
  { name: "dark", width: 1440, features: [{ name: "prefers-color-scheme", value: "dark" }] },
  { name: "contrast", width: 1440, switches: ["contrast"] },
  { name: "big", width: 360, switches: ["big"] },
  { name: "no script", width: 360, plain: true },
];

async function look(path, as) {
  const page = await browser.newPage();
  const noise = [];
  page.on("console", (m) => { if (["error", "warn"].includes(m.type())) { noise.push(m.text()); } });
  page.on("pageerror", (e) => noise.push(e.message));
  await page.setJavaScriptEnabled(!as.plain);
  await page.emulateMediaFeatures(as.features ?? []);
  await page.setViewport({ width: as.width, height: 800 });
  await page.setBypassCSP(false);
  for (const name of as.switches ?? []) {
    await page.evaluateOnNewDocument((n) => localStorage.setItem(n, "1"), name);
  }
  await page.goto(base + path, { waitUntil: "networkidle0" });
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth, room: document.documentElement.clientWidth }));
  if (wide > room) { defect("sideways", as.name, path, wide, ">", room); }
  noise.forEach((text) => defect("console", as.name, path, text));
  if (!as.plain) {
    const session = await page.createCDPSession();
    await session.send("Runtime.evaluate", { expression: axe });
    const { result } = await session.send("Runtime.evaluate", {
      expression: `axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
        .then(r => JSON.stringify(r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html.slice(0, 160)])))`,
      awaitPromise: true, returnByValue: true });
    JSON.parse(result.value).forEach((v) => defect("axe", as.name, path, ...v));
  }
  await page.close();
}

async function beacon(path) {
  const page = await browser.newPage();
  const { lhr } = await lighthouse(base + path, {
    logLevel: "error", output: "json", onlyCategories: ["accessibility", "best-practices"], formFactor: "mobile" }, undefined, page);
  for (const [name, category] of Object.entries(lhr.categories)) {
    const failed = category.auditRefs.filter((a) => a.weight > 0 && lhr.audits[a.id].score !== null && lhr.audits[a.id].score < 1);
    if (category.score < 1) { defect("lighthouse", path, name, category.score, failed.map((a) => a.id).join(",")); }
  }
  await page.close();
}

const pages = given.length ? given : kinds(await crawl());
console.log("looking at", pages.length, "pages:", pages.join(" "));
for (const path of pages) {
  for (const as of LOOKS) { await look(path, as); }
  if (!path.includes("404") && !process.env.NO_LIGHTHOUSE) { await beacon(path); }
}
await browser.close();
console.log(defects.length, "defects");
process.exitCode = defects.length ? 1 : 0;
