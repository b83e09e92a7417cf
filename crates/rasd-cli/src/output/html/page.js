"use strict";
(() => {
  const WORDS = {
    en: { articles: "Articles", timeline: "Timeline", amounts: "Amounts", names: "Names", close: "Close", theme: "Light or dark", language: "العربية",
      none: "Nothing of this sort was found.", amount: "Amount", of: "Unit", as: "In the text", name: "Name", times: "Times", more: "Show more", kind: "Kind", english: "In English", or: "Or",
      documents: { one: "# document", other: "# documents" }, mentions: { one: "# mention", other: "# mentions" } },
    ar: { articles: "المقالات", timeline: "خط الزمن", amounts: "المبالغ", names: "الأسماء", close: "إغلاق", theme: "فاتح أو داكن", language: "English",
      none: "لم يوجد شيء من هذا النوع.", amount: "المقدار", of: "الوحدة", as: "في النص", name: "الاسم", times: "المرات", more: "المزيد", kind: "النوع", english: "بالإنكليزية", or: "أو",
      documents: { one: "وثيقة واحدة", two: "وثيقتان", few: "# وثائق", many: "# وثيقة", other: "# وثيقة" },
      mentions: { zero: "لا مواضع", one: "موضع واحد", two: "موضعان", few: "# مواضع", many: "# موضعا", other: "# موضع" } },
  };
  // What readers call the kinds and the fields; the names of the output stand where there is no word here.
  const LABELS = {
    en: { cardinal: "Number", ordinal: "Ordinal", fraction: "Fraction", percent: "Percent", permille: "Per mille", multiplier: "Multiple", money: "Money", quantity: "Quantity", age: "Age",
      count: "Count", score: "Score", identifier: "Identifier", phone: "Phone", date: "Date", time: "Time", datetime: "Date and time", date_range: "Period", time_range: "Hours", duration: "Duration",
      set: "Recurrence", quote: "Quotation", url: "Link", email: "E-mail", hashtag: "Hashtag", mention: "Account", PERSON: "Person", PLACE: "Place", ORG: "Organisation", NORP: "People, nationality",
      EVENT: "Event", WORK: "Work", PRODUCT: "Product", LANG: "Language", OTHER: "Other", value: "Value", mod: "Modifier", lo: "At least", hi: "At most", currency: "Currency", unit: "Unit",
      per: "Per", edtf: "EDTF", begin: "From", end_point: "To", underspecified: "As said", calendar: "Calendar", cal_value: "In that calendar", check: "Check", role: "Role", confidence: "Confidence", rule: "Rule", list: "List" },
    ar: { cardinal: "عدد", ordinal: "ترتيب", fraction: "كسر", percent: "نسبة مئوية", permille: "في الألف", multiplier: "أضعاف", money: "مبلغ", quantity: "كمية", age: "عمر",
      count: "عدّ", score: "نتيجة", identifier: "رقم تعريف", phone: "هاتف", date: "تاريخ", time: "وقت", datetime: "تاريخ ووقت", date_range: "فترة", time_range: "ساعات", duration: "مدة",
      set: "تكرار", quote: "اقتباس", url: "رابط", email: "بريد", hashtag: "وسم", mention: "حساب", PERSON: "شخص", PLACE: "مكان", ORG: "مؤسسة", NORP: "شعب أو جنسية",
      EVENT: "حدث", WORK: "عمل", PRODUCT: "منتج", LANG: "لغة", OTHER: "غير ذلك", value: "القيمة", mod: "القيد", lo: "الأدنى", hi: "الأعلى", currency: "العملة", unit: "الوحدة",
      per: "لكل", edtf: "EDTF", begin: "من", end_point: "إلى", underspecified: "كما قيل", calendar: "التقويم", cal_value: "في ذلك التقويم", check: "المقابلة", role: "الدور", confidence: "الثقة", rule: "القاعدة", list: "القائمة", en: "بالإنكليزية" },
  };
  const HUES = { money: "money", date: "date", time: "date", datetime: "date", date_range: "date", time_range: "date", duration: "date", set: "date", age: "date",
    PLACE: "place", NORP: "place", LANG: "place", PERSON: "person", ORG: "org", EVENT: "other", WORK: "other", PRODUCT: "other", OTHER: "other",
    quote: "other", url: "other", email: "other", hashtag: "other", mention: "other", phone: "other", identifier: "other" };
  const DATES = new Set(["date", "datetime", "date_range"]);
  const PAGE = 50;
  let documents = [];
  let all = [];
  const off = new Set();
  let shown = 0;
  let language = document.documentElement.dataset.language === "ar" ? "ar" : "en";

  const label = (mention) => (mention.entity ? mention.entity.class : mention.kind);
  const hue = (mention) => HUES[label(mention)] || "number";
  const word = (key) => WORDS[language][key];
  const called = (key) => LABELS[language][key] ?? key;
  const counted = (key, count) => (word(key)[new Intl.PluralRules(language).select(count)] ?? word(key).other).replace("#", count);
  // 3200000000 is hard to read, 3,200,000,000 is not; what is no plain number stays as it is.
  const grouped = (text) => text.replace(/^-?\d{5,}(?=$|\.\d)/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ","));
  const byId = (id) => document.getElementById(id);
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) {
      if (key === "onclick") made.addEventListener("click", value);
      else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children);
    return made;
  }

  // A mention lies in the one that holds it whole; one that crosses another's end stays in the lists only.
  function nest(mentions, length) {
    const root = { start: 0, end: length, parts: [] };
    const open = [root];
    mentions.forEach((mention, m) => {
      while (open.at(-1).end <= mention.start && open.length > 1) open.pop();
      if (mention.end > open.at(-1).end) return;
      const node = { start: mention.start, end: mention.end, m, mention, parts: [] };
      open.at(-1).parts.push(node);
      open.push(node);
    });
    return root;
  }

  function fill(parent, node, text, d) {
    let at = node.start;
    for (const part of node.parts) {
      parent.append(text.slice(at, part.start));
      const span = element("span", { class: "mention", tabindex: "0", role: "button", "data-hue": hue(part.mention), "data-kind": label(part.mention), "data-at": `${d}.${part.m}` });
      span.setAttribute("aria-label", `${text.slice(part.start, part.end)}: ${called(label(part.mention))} ${part.mention.value ?? ""}`);
      fill(span, part, text, d);
      parent.append(span);
      at = part.end;
    }
    parent.append(text.slice(at, node.end));
  }

  function article(doc, d) {
    const text = element("div", { class: "text", lang: "ar" });
    fill(text, nest(doc.mentions, doc.text.length), doc.text, d);
    const title = [doc.id ?? doc.file ?? `#${d + 1}`, doc.date, doc.region].filter((part) => part !== undefined && part !== null);
    // Each part is isolated: beside an Arabic title a date would be turned around.
    const parts = title.flatMap((part, n) => [n ? " · " : "", element("bdi", {}, String(part))]);
    return element("article", { "data-document": d }, element("h2", {}, ...parts), text);
  }

  function showMore(until = shown + PAGE) {
    const list = byId("list");
    for (; shown < Math.min(until, documents.length); shown++) list.append(article(documents[shown], shown));
    byId("more").hidden = shown >= documents.length;
    applyFilters();
  }

  function applyFilters() {
    for (const span of document.querySelectorAll(".mention")) span.classList.toggle("off", off.has(span.dataset.kind));
  }

  function filters() {
    const counts = new Map();
    for (const { mention } of all) counts.set(label(mention), (counts.get(label(mention)) ?? 0) + 1);
    const kinds = [...counts].sort((a, b) => b[1] - a[1]);
    byId("filters").replaceChildren(...kinds.map(([kind, count]) => element("button", {
      type: "button", "aria-pressed": String(!off.has(kind)), "data-kind": kind, "data-hue": HUES[kind] || "number",
      onclick: (event) => {
        const wasOn = !off.has(kind);
        if (wasOn) off.add(kind); else off.delete(kind);
        event.currentTarget.setAttribute("aria-pressed", String(!wasOn));
        applyFilters();
      },
    }, called(kind), element("small", {}, String(count)))));
  }

  function row(list, term, value) {
    if (value === undefined || value === null || value === "") return;
    list.append(element("dt", {}, term), element("dd", {}, String(value)));
  }

  // Another reading, with its weight where it has one.
  const reading = (other) => [other.value, other.currency, other.unit, other.id, other.p === undefined ? "" : `(${other.p})`].filter(Boolean).join(" ");

  function show(at) {
    const [d, m] = at.split(".").map(Number);
    const mention = documents[d].mentions[m];
    document.querySelectorAll(".mention.current").forEach((span) => span.classList.remove("current"));
    document.querySelector(`.mention[data-at="${at}"]`)?.classList.add("current");
    const facts = element("dl");
    row(facts, word("kind"), mention.entity ? [called(mention.entity.class), mention.entity.type].filter(Boolean).join(" · ") : called(mention.kind));
    for (const key of ["value", "mod", "lo", "hi", "currency", "unit", "per", "edtf", "begin", "end_point", "underspecified", "calendar", "cal_value", "check", "role", "confidence", "rule"]) row(facts, called(key), mention[key]);
    if (mention.timex) row(facts, "TIMEX3", [mention.timex.type, mention.timex.value, mention.timex.mod].filter(Boolean).join(" "));
    if (mention.entity) {
      row(facts, word("name"), mention.entity.name);
      for (const [key, value] of Object.entries({ ...mention.entity.labels, ...mention.entity.ids })) row(facts, key === "en" ? word("english") : called(key), value);
      row(facts, called("list"), mention.entity.list);
    }
    row(facts, word("or"), (mention.candidates ?? []).map(reading).join(", "));
    const card = byId("card");
    card.dataset.hue = hue(mention);
    card.dataset.at = at;
    card.replaceChildren(
      element("button", { type: "button", class: "close", "aria-label": word("close"), onclick: hide }, "×"),
      element("h3", { lang: "ar", dir: "rtl" }, mention.text), facts);
    card.hidden = false;
  }

  function hide() {
    const card = byId("card");
    card.hidden = true;
    const span = document.querySelector(".mention.current");
    span?.classList.remove("current");
    span?.focus();
  }

  function goTo(at) {
    const d = Number(at.split(".")[0]);
    if (d >= shown) showMore(d + 1);
    select("articles");
    show(at);
    const span = document.querySelector(`.mention[data-at="${at}"]`);
    span?.scrollIntoView({ block: "center" });
    span?.focus();
  }

  const linkTo = (at, text) => element("button", { type: "button", class: "link", lang: "ar", dir: "rtl", onclick: () => goTo(at) }, text);
  const rows = (kinds) => all.filter(({ mention }) => kinds(mention));
  const orNone = (list, made) => (list.length ? made : element("p", { class: "empty" }, word("none")));

  function timeline() {
    const key = (mention) => mention.begin ?? mention.value ?? "";
    const year = (text) => { const found = /^(-?\d{2,4})/.exec(text); return found ? Number(found[1].padEnd(found[1].startsWith("-") ? 5 : 4, "0")) : 0; };
    const dated = rows((mention) => DATES.has(mention.kind) && /^-?\d/.test(key(mention)));
    dated.sort((a, b) => year(key(a.mention)) - year(key(b.mention)) || (key(a.mention) < key(b.mention) ? -1 : 1));
    const years = Map.groupBy(dated, ({ mention }) => /^-?[\dX]{4}/.exec(mention.value ?? key(mention))?.[0] ?? key(mention));
    const made = [...years].map(([name, found]) => element("section", { class: "year" }, element("h2", {}, name),
      element("ol", { class: "timeline" }, ...found.map(({ mention, d, m }) => element("li", {}, element("time", {}, mention.value ?? key(mention)), linkTo(`${d}.${m}`, mention.text))))));
    byId("timeline").replaceChildren(...(made.length ? made : [orNone(dated)]));
  }

  function table(heads, body) {
    return element("div", { class: "wide" }, element("table", {}, element("thead", {}, element("tr", {}, ...heads.map(([head, style]) => element("th", { scope: "col", class: style }, head)))), element("tbody", {}, ...body)));
  }

  function amounts() {
    const found = rows((mention) => mention.kind === "money" || mention.kind === "quantity");
    const size = (text) => { const [over, under] = String(text ?? "0").split("..")[0].split("/"); return Number(over) / Number(under ?? 1) || 0; };
    const unit = (mention) => mention.currency ?? mention.unit ?? (mention.candidates ?? []).map((other) => other.currency).filter(Boolean).join(" / ");
    found.sort((a, b) => (unit(a.mention) < unit(b.mention) ? -1 : unit(a.mention) > unit(b.mention) ? 1 : size(b.mention.value) - size(a.mention.value)));
    const body = found.map(({ mention, d, m }) => element("tr", {},
      element("td", { class: "amount" }, (mention.value ?? [mention.lo, mention.hi].join("..")).split("..").map(grouped).join(" – ")), element("td", {}, unit(mention) + (mention.per ? `/${mention.per}` : "")), element("td", { class: "quote" }, linkTo(`${d}.${m}`, mention.text))));
    byId("amounts").replaceChildren(orNone(found, table([[word("amount"), "amount"], [word("of")], [word("as"), "quote"]], body)));
  }

  function names() {
    const counts = new Map();
    for (const { mention, d, m } of rows((mention) => mention.entity)) {
      const key = `${mention.entity.class} ${mention.value ?? mention.entity.name ?? mention.text}`;
      const entry = counts.get(key) ?? { entity: mention.entity, text: mention.entity.name || mention.text, at: `${d}.${m}`, count: 0 };
      entry.count++;
      counts.set(key, entry);
    }
    const most = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 200);
    const top = most[0]?.count ?? 1;
    const body = most.map((entry) => element("tr", { "data-hue": HUES[entry.entity.class] },
      element("td", { class: "quote" }, linkTo(entry.at, entry.text)), element("td", { class: "kind" }, called(entry.entity.class)), element("td", {}, entry.entity.labels?.en ?? ""),
      element("td", { class: "share" }, element("span", { class: "bar", style: `--share:${entry.count / top}` }), ` ${entry.count}`)));
    byId("names").replaceChildren(orNone(most, table([[word("name"), "quote"], [word("kind")], [word("english")], [word("times")]], body)));
  }

  const TABS = ["articles", "timeline", "amounts", "names"];
  function select(name) {
    for (const tab of TABS) {
      byId(tab).hidden = tab !== name;
      byId(`tab-${tab}`).setAttribute("aria-selected", String(tab === name));
      byId(`tab-${tab}`).tabIndex = tab === name ? 0 : -1;
    }
  }

  function speak() {
    document.documentElement.lang = language;
    document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
    for (const tab of TABS) byId(`tab-${tab}`).textContent = word(tab);
    byId("language").textContent = word("language");
    byId("theme").setAttribute("aria-label", word("theme"));
    byId("more").textContent = word("more");
    byId("count").textContent = `${counted("documents", documents.length)} · ${counted("mentions", all.length)}`;
    filters();
    timeline();
    amounts();
    names();
  }

  function step(span, by) {
    const spans = [...document.querySelectorAll(".mention:not(.off)")];
    spans[spans.indexOf(span) + by]?.focus();
  }

  function start() {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    for (const tab of TABS) byId(`tab-${tab}`).addEventListener("click", () => select(tab));
    byId("tabs").addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      const at = TABS.findIndex((tab) => byId(`tab-${tab}`).getAttribute("aria-selected") === "true");
      const next = TABS[(at + (document.documentElement.dir === "rtl" ? -by : by) + TABS.length) % TABS.length];
      select(next);
      byId(`tab-${next}`).focus();
    });
    byId("theme").addEventListener("click", () => {
      const root = document.documentElement;
      root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
    });
    byId("language").addEventListener("click", () => { language = language === "ar" ? "en" : "ar"; speak(); });
    byId("more").addEventListener("click", () => showMore());
    byId("list").addEventListener("click", (event) => {
      const span = event.target.closest(".mention:not(.off)");
      if (span) show(span.dataset.at);
    });
    byId("list").addEventListener("keydown", (event) => {
      const span = event.target.closest(".mention");
      if (!span) return;
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); show(span.dataset.at); }
      if (event.key === "n" || event.key === "p") step(span, event.key === "n" ? 1 : -1);
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !byId("card").hidden) hide(); });
    select("articles");
  }

  function load(found) {
    documents = found;
    all = documents.flatMap((doc, d) => doc.mentions.map((mention, m) => ({ mention, d, m })));
    shown = 0;
    byId("card").hidden = true;
    byId("list").replaceChildren();
    speak();
    showMore();
  }

  start();
  load([...document.querySelectorAll("script.document")].map((block) => JSON.parse(block.textContent)));
  window.rasd = { load };
})();
