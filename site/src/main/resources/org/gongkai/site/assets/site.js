// Size and contrast switch, search, check of a copy. Nothing is sent anywhere; every page reads without this file.
(function () {
  "use strict";
  var root = document.documentElement;
  var byId = function (id) { return document.getElementById(id); };

  // ---- size and contrast --------------------------------------------------------------------------------------------
  var remembered = function (key) { try { return localStorage.getItem(key); } catch (e) { return null; } };
  var remember = function (key, value) { try { localStorage.setItem(key, value); } catch (e) { /* private mode */ } };

  function toggle(label, name) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    var set = function (on) {
      root.classList.toggle(name, on);
      button.setAttribute("aria-pressed", String(on));
    };
    set(remembered(name) === "1");
    button.addEventListener("click", function () {
      var on = !root.classList.contains(name);
      set(on);
      remember(name, on ? "1" : "0");
    });
    return button;
  }

  var tools = byId("tools");
  if (tools) {
    tools.append(toggle("大字", "big"), toggle("高对比", "contrast"));
    var print = document.createElement("button");
    print.type = "button";
    print.textContent = "打印";
    print.addEventListener("click", function () { window.print(); });
    tools.append(print);
    tools.hidden = false;
  }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (d) { d.open = true; d.dataset.print = ""; });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-print]").forEach(function (d) { d.open = false; delete d.dataset.print; });
  });

  // ---- search -------------------------------------------------------------------------------------------------------
  // The same terms as the index: half-width and lower case; words; numbers; pairs of Chinese characters.
  function terms(text) {
    var plain = text.normalize("NFKC").toLowerCase().replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
    var found = plain.match(/[a-z]+|[0-9]+(?:\.[0-9]+)*|\p{Script=Han}+/gu) || [];
    var out = new Set();
    found.forEach(function (word) {
      var chars = Array.from(word);
      if (/^[a-z0-9]/.test(word) || chars.length === 1) {
        out.add(word);
      } else {
        for (var i = 0; i + 1 < chars.length; i++) { out.add(chars[i] + chars[i + 1]); }
      }
    });
    return Array.from(out);
  }

  function hash(term) {
    var h = 0x811c9dc5 | 0;
    for (var i = 0; i < term.length; i++) { h = Math.imul(h ^ term.charCodeAt(i), 0x01000193); }
    return h;
  }

  function search(form) {
    var site = form.dataset.root;
    var status = byId("status"), results = byId("results"), more = byId("more");
    var cache = new Map();
    var hits = [], shown = 0, words = [];

    // Every file has a part of its checksum in its name; the first one names the others.
    function load(name) {
      if (!cache.has(name)) {
        cache.set(name, fetch(name).then(function (r) {
          if (!r.ok) { throw new Error("本站刚刚更新，请刷新页面再试。"); }
          return r.json();
        }));
      }
      return cache.get(name);
    }

    function meta() { return load(form.dataset.index); }
    function numbered(kind, number, names) { return load(kind + "/" + number + "-" + names[number] + ".json"); }
    async function filterColumns() { return load("filters-" + (await meta()).filters + ".json"); }

    function fill(select, names) {
      names.map(function (name, i) { return [name, i]; })
        .sort(function (a, b) { return a[0].localeCompare(b[0], "zh"); })
        .forEach(function (pair) { if (pair[0]) { select.add(new Option(pair[0], String(pair[1]))); } });
    }

    function marked(element, text) {
      var rest = text;
      var pattern = words.length ? new RegExp("(" + words.map(function (w) {
        return w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      }).join("|") + ")", "gi") : null;
      if (!pattern) { element.append(rest); return; }
      rest.split(pattern).forEach(function (part, i) {
        if (i % 2) {
          var mark = document.createElement("mark");
          mark.textContent = part;
          element.append(mark);
        } else { element.append(part); }
      });
    }

    function item(doc) {
      var li = document.createElement("li");
      var link = document.createElement("a");
      link.href = site + doc[1];
      marked(link, doc[0]);
      var said = document.createElement("p");
      marked(said, doc[4]);
      var where = document.createElement("p");
      where.className = "hint";
      where.textContent = doc[2] + " " + doc[3] + (doc[5] ? " 已更正" : "");
      li.append(link, said, where);
      return li;
    }

    async function show() {
      var index = await meta();
      var part = hits.slice(shown, shown + 20);
      for (var i = 0; i < part.length; i++) {
        var block = await numbered("docs", Math.floor(part[i] / index.block), index.docs);
        results.append(item(block[part[i] % index.block]));
      }
      shown += part.length;
      more.hidden = shown >= hits.length;
    }

    async function postings(term, index) {
      var shard = await numbered("terms", hash(term) & (index.terms.length - 1), index.terms);
      var gaps = Object.prototype.hasOwnProperty.call(shard, term) ? shard[term] : [];
      var at = 0;
      return gaps.map(function (gap) { at += gap; return at; });
    }

    async function run() {
      var query = byId("q").value.trim();
      words = query.split(/\s+/).filter(Boolean);
      results.replaceChildren();
      more.hidden = true;
      status.textContent = "正在检索……";
      try {
        var index = await meta();
        var filters = await filterColumns();
        var lists = await Promise.all(terms(query).map(function (t) { return postings(t, index); }));
        lists.sort(function (a, b) { return a.length - b.length; });
        var set = lists.length ? lists[0] : Array.from({ length: index.documents }, function (_, i) { return i; });
        lists.slice(1).forEach(function (list) {
          var other = new Set(list);
          set = set.filter(function (n) { return other.has(n); });
        });
        var year = byId("f-year").value, grade = byId("f-grade").value;
        var unit = byId("f-unit").value, region = byId("f-region").value;
        hits = set.filter(function (n) {
          return (!year || filters.years[n] === year) && (!grade || filters.grades[n] === grade)
            && (!unit || filters.units[n].includes(Number(unit))) && (!region || filters.regions[n] === Number(region));
        }).reverse();
        shown = 0;
        var named = words.length ? index.indicators.filter(function (entry) {
          return entry[2].some(function (name) { return words.every(function (w) { return name.includes(w); }); });
        }) : [];
        named.slice(0, 5).forEach(function (entry) {
          var li = document.createElement("li"), link = document.createElement("a");
          link.href = site + entry[1];
          link.textContent = "指标：" + entry[0];
          li.append(link);
          results.append(li);
        });
        await show();
        status.textContent = hits.length ? "找到 " + hits.length + " 份报告，最新的在前。" : "没有找到报告。试试更短的词，或放宽条件。";
      } catch (e) {
        status.textContent = "检索没有成功：" + e.message;
      }
    }

    filterColumns().then(function (filters) {
      fill(byId("f-unit"), filters.unitNames);
      fill(byId("f-region"), filters.regionNames);
      var asked = new URLSearchParams(location.search);
      if (asked.get("q")) {
        byId("q").value = asked.get("q");
        run();
      }
    }).catch(function () { /* the form says so when it is used */ });
    form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
    byId("more-button").addEventListener("click", show);
    form.hidden = false;
  }
  if (byId("search")) { search(byId("search")); }

  // ---- check a copy (docs/fingerprint.md) -----------------------------------------------------------------------------
  function canonical(value) {
    if (Array.isArray(value)) { return "[" + value.map(canonical).join(",") + "]"; }
    if (value !== null && typeof value === "object") {
      return "{" + Object.keys(value).filter(function (name) { return name[0] !== "$"; }).sort()
        .map(function (name) { return JSON.stringify(name) + ":" + canonical(value[name]); }).join(",") + "}";
    }
    return JSON.stringify(value);
  }

  // FIPS 180-4, for pages that were opened without a secure connection, where crypto.subtle does not exist.
  function sha256(bytes) {
    var k = [], h = [], primes = 0;
    var fraction = function (x) { return ((x - Math.floor(x)) * 4294967296) | 0; };
    for (var n = 2; primes < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) { if (n % d === 0) { prime = false; break; } }
      if (prime) {
        if (primes < 8) { h.push(fraction(Math.sqrt(n))); }
        k.push(fraction(Math.cbrt(n)));
        primes++;
      }
    }
    var length = bytes.length;
    var padded = new Uint8Array(((length + 8 >> 6) + 1) << 6);
    padded.set(bytes);
    padded[length] = 128;
    var view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(length / 536870912));
    view.setUint32(padded.length - 4, length << 3);
    var w = new Int32Array(64);
    var turn = function (x, by) { return x >>> by | x << 32 - by; };
    for (var at = 0; at < padded.length; at += 64) {
      for (var i = 0; i < 64; i++) {
        if (i < 16) { w[i] = view.getInt32(at + i * 4); continue; }
        var s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ w[i - 15] >>> 3;
        var s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ w[i - 2] >>> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1 | 0;
      }
      var v = h.slice();
      for (i = 0; i < 64; i++) {
        var t1 = v[7] + (turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)) + (v[4] & v[5] ^ ~v[4] & v[6]) + k[i] + w[i] | 0;
        var t2 = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]) | 0;
        v = [t1 + t2 | 0, v[0], v[1], v[2], v[3] + t1 | 0, v[4], v[5], v[6]];
      }
      h = h.map(function (x, j) { return x + v[j] | 0; });
    }
    return h.map(function (x) { return (x >>> 0).toString(16).padStart(8, "0"); }).join("");
  }

  async function fingerprint(text) {
    var bytes = new TextEncoder().encode(canonical(JSON.parse(text)));
    if (!(window.crypto && crypto.subtle)) { return sha256(bytes); }
    var digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest)).map(function (b) { return b.toString(16).padStart(2, "0"); }).join("");
  }

  function check(form) {
    var out = byId("check-result"), place = byId("check-index").dataset;
    form.addEventListener("submit", async function (event) {
      event.preventDefault();
      var file = byId("check-file").files[0];
      var text = (file ? await file.text() : byId("check-text").value).replace(/^\uFEFF/, "").trim();
      if (!text) { out.textContent = "请选择文件或粘贴内容。"; return; }
      var print;
      try {
        print = /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : await fingerprint(text);
      } catch (e) {
        out.textContent = "这不是 JSON 文件，也不是 64 位指纹。请选择下载的 report.json。";
        return;
      }
      out.textContent = "指纹：" + print + "。";
      try {
        var answer = await fetch(place.index.replace(/\.txt$/, "/" + print.slice(0, 2) + ".txt"));
        var lines = answer.ok ? (await answer.text()).split("\n") : [];
        var line = lines.find(function (l) { return l.startsWith(print + "\t"); });
        if (line) {
          var cells = line.split("\t"), link = document.createElement("a");
          link.href = place.root + cells[3];
          link.textContent = "第 " + cells[2] + " 版";
          out.append("与本栏目发布的一致：", link, "。一个字都没有改动。");
        } else {
          out.append("本栏目没有这个指纹：副本被改动过、不是本栏目发布的，或者报告已经撤回。");
        }
      } catch (e) {
        out.append("指纹清单没有取到，请把上面的指纹与报告页面末尾的指纹比对。");
      }
    });
    form.hidden = false;
  }
  if (byId("check")) { check(byId("check")); }
})();
