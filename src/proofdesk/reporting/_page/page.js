"use strict";
// Adds to a page that is whole without it: a list of the findings to jump by, filters, keys.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const made = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const SEVERITIES = ["error", "warning", "suggestion", "query"];
  const PLURALS = { error: "Errors", warning: "Warnings", suggestion: "Suggestions", query: "Queries" };
  const KEYS = [
    ["j", "next finding"], ["k", "the one before"], ["n", "next error"],
    ["/", "find in the notes"], ["Esc", "show everything again"], ["?", "these keys"],
  ];

  const counted = (count) => `${count} ${count === 1 ? "finding" : "findings"}`;

  const marksOf = Map.groupBy
    ? Map.groupBy(all("[data-of]"), (node) => node.dataset.of)
    : all("[data-of]").reduce((map, node) => map.set(node.dataset.of, [...(map.get(node.dataset.of) || []), node]), new Map());
  const notes = all(".note[data-rule]").map((node) => ({
    node,
    id: node.id,
    ...node.dataset,
    number: node.querySelector(".n").textContent,
    back: node.querySelector(".n").getAttribute("href"),
    message: node.querySelector(".what span").textContent,
    words: node.textContent.toLowerCase(),
    marks: marksOf.get(node.id) || [],
  }));
  if (!notes.length) return;
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const stops = all(".ref a, .where").map((node) => ({ node, note: noteOf.get(noteIdOf(node)) })).filter((stop) => stop.note);

  for (const note of notes) note.places = Math.max(1, stops.filter((stop) => stop.note === note).length);
  const places = (some) => some.reduce((sum, note) => sum + note.places, 0);

  function noteIdOf(node) {
    return node.matches(".where") ? node.closest(".row").querySelector(".note").id : node.closest(".ref").dataset.of;
  }

  // Showing one ------------------------------------------------------------------------------------------------

  let waiting = 0;
  let lit = null;
  function light(note) {
    if (lit === note) return;
    for (const [one, on] of [[lit, false], [note, true]]) {
      if (!one) continue;
      for (const node of [one.node, ...one.marks]) node.classList.toggle("lit", on);
      if (on) one.entry.setAttribute("aria-current", "true");
      else one.entry.removeAttribute("aria-current");
    }
    lit = note;
  }

  function reveal(node) {
    for (let fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  function go(stop) {
    light(stop.note);
    reveal(stop.note.node);
    stop.node.focus({ preventScroll: true });
    stop.node.scrollIntoView({ block: "center" });
    stop.note.entry.scrollIntoView({ block: "nearest" });
  }

  function step(by, wanted = () => true) {
    const open = stops.filter((stop) => !stop.note.node.hidden && wanted(stop.note));
    if (!open.length) return;
    const at = stops.findIndex((stop) => stop.node === document.activeElement);
    const here = at >= 0 ? at : stops.findIndex((stop) => stop.note === lit);
    const order = by > 0 ? open : open.toReversed();
    go(order.find((stop) => (stops.indexOf(stop) - here) * by > 0) || order[0]);
  }

  // Filters ----------------------------------------------------------------------------------------------------

  const field = made("input", { type: "search", id: "finder-words", autocomplete: "off" });
  const boxes = SEVERITIES.filter((severity) => notes.some((note) => note.severity === severity)).map((severity) =>
    made("input", { type: "checkbox", checked: true, value: severity }));
  const category = select("Every category", notes.map((note) => note.category));
  const rule = select("Every rule", notes.map((note) => note.rule));
  const told = made("p", { className: "told" });
  told.setAttribute("role", "status");

  function select(everything, values) {
    const options = [...new Set(values)].sort().map((value) => made("option", { value }, value));
    return made("select", {}, made("option", { value: "" }, everything), ...options);
  }

  function passes(note) {
    return boxes.every((box) => box.value !== note.severity || box.checked)
      && (!category.value || note.category === category.value)
      && (!rule.value || note.rule === rule.value)
      && note.words.includes(field.value.trim().toLowerCase());
  }

  function filter() {
    for (const note of notes) {
      const on = passes(note);
      note.node.hidden = note.entry.parentElement.hidden = !on;
      const elsewhere = note.node.closest(".elsewhere .row");
      if (elsewhere) elsewhere.hidden = !on;
      for (const mark of note.marks) {
        mark.classList.toggle("off", !on);
        if (mark.matches(".again")) mark.hidden = !on;
      }
    }
    for (const fold of all(".fold")) fold.hidden = all(".note", fold).every((node) => node.hidden);
    for (const group of all(".finder ol")) {
      const empty = [...group.children].every((item) => item.hidden);
      group.hidden = empty;
      if (group.previousElementSibling?.matches(".group")) group.previousElementSibling.hidden = empty;
    }
    const [shown, whole] = [places(notes.filter((note) => !note.node.hidden)), places(notes)];
    told.textContent = shown === whole ? counted(whole) : `${shown} of ${counted(whole)} shown`;
    remember();
    packSoon();
  }

  function clear() {
    for (const box of boxes) box.checked = true;
    field.value = category.value = rule.value = "";
    filter();
  }

  let touched = false;
  function remember() {
    if (!touched) return;
    const off = boxes.filter((box) => !box.checked).map((box) => box.value);
    const state = new URLSearchParams(Object.entries({
      hide: off.join(" "), category: category.value, rule: rule.value, find: field.value.trim(),
    }).filter(([, value]) => value));
    history.replaceState(null, "", String(state) ? `#?${state}` : location.pathname + location.search);
  }

  function recall() {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    const off = (state.get("hide") || "").split(" ");
    for (const box of boxes) box.checked = !off.includes(box.value);
    category.value = state.get("category") || "";
    rule.value = state.get("rule") || "";
    for (const list of [category, rule]) if (list.selectedIndex < 0) list.selectedIndex = 0;
    field.value = state.get("find") || "";
  }

  // The list ---------------------------------------------------------------------------------------------------

  function entry(note) {
    note.entry = made("a", { href: note.back, className: note.severity },
      made("span", { className: "n" }, note.number), made("span", {}, note.message));
    note.entry.addEventListener("click", (event) => {
      event.preventDefault();
      nav.classList.remove("open");
      opener.setAttribute("aria-expanded", "false");
      go(stops.find((stop) => stop.note === note) || { node: note.node, note });
    });
    return made("li", {}, note.entry);
  }

  function groups() {
    const files = all(".file").map((file) => [file, notes.filter((note) => file.contains(note.node))]).filter(([, own]) => own.length);
    return files.flatMap(([file, own]) => {
      const list = made("ol", {}, ...own.map(entry));
      const name = file.querySelector(".file-head h2")?.textContent;
      return name ? [made("a", { className: "group", href: `#${file.id}` }, name), list] : [list];
    });
  }

  function labelled(words, control) {
    const label = made("label", {}, words);
    label.htmlFor = control.id ||= `finder-${words.toLowerCase()}`;
    return made("div", { className: "field" }, label, control);
  }

  const legend = made("legend", {}, "Show");
  const choices = made("fieldset", {}, legend, ...boxes.map((box) => {
    const count = places(notes.filter((note) => note.severity === box.value));
    return made("label", {}, box, made("span", { className: `m ${box.value}` }, PLURALS[box.value]), ` ${count}`);
  }));
  const help = made("button", { type: "button" }, "Keys");
  const panel = made("div", { className: "panel", id: "finder-panel" }, labelled("Find in the notes", field), choices,
    labelled("Category", category), labelled("Rule", rule), told, ...groups(), help);
  const opener = made("button", { type: "button", className: "opener" }, `${counted(places(notes))}: list and filters`);
  opener.setAttribute("aria-expanded", "false");
  opener.setAttribute("aria-controls", "finder-panel");
  const nav = made("nav", { className: "finder" }, opener, panel);
  nav.setAttribute("aria-label", "Findings");
  const header = document.querySelector(".masthead");
  header.after(nav);
  document.body.classList.add("with-list");

  // Keys -------------------------------------------------------------------------------------------------------

  const single = made("input", { type: "checkbox", checked: true });
  const shut = made("button", { type: "button", autofocus: true }, "Close");
  const keys = made("dialog", { className: "keys" }, made("h2", { id: "keys-name" }, "Keys"),
    made("dl", {}, ...KEYS.flatMap(([key, does]) => [made("dt", {}, made("kbd", {}, key)), made("dd", {}, does)])),
    made("label", {}, single, "Keys without Ctrl or Alt are on"), shut);
  keys.setAttribute("aria-labelledby", "keys-name");
  document.body.append(keys);

  const DOES = {
    j: () => step(1),
    k: () => step(-1),
    n: () => step(1, (note) => note.severity === "error"),
    "/": () => { open(true); field.focus(); },
    "?": () => keys.showModal(),
  };

  function open(on) {
    nav.classList.toggle("open", on);
    opener.setAttribute("aria-expanded", String(on));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || keys.open) return;
    if (event.key === "Escape") {
      touched = true;
      clear();
      open(false);
      light(null);
      return;
    }
    if (event.target.matches("input:not([type=checkbox]), select, textarea") || !single.checked) return;
    if (DOES[event.key]) {
      event.preventDefault();
      DOES[event.key]();
    }
  });
  opener.addEventListener("click", () => open(!nav.classList.contains("open")));
  help.addEventListener("click", () => keys.showModal());
  shut.addEventListener("click", () => keys.close());
  panel.addEventListener("input", () => { touched = true; filter(); });
  document.addEventListener("pointerover", (event) => {
    const near = event.target.closest("[data-of], .note");
    if (near) light(noteOf.get(near.dataset.of || near.id));
  });
  document.addEventListener("focusin", (event) => {
    const stop = stops.find((one) => one.node === event.target);
    if (stop) light(stop.note);
  });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-of], .caret[data-of]");
    const note = mark && String(getSelection()) === "" ? noteOf.get(mark.dataset.of) : null;
    if (!note) return;
    light(note);
    reveal(note.node);
    note.node.scrollIntoView({ block: "nearest" });
  });
  function follow() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    reveal(target);
    const note = noteOf.get(target.id);
    if (note) light(note);
  }
  addEventListener("hashchange", follow);
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".fold:not([open])");
    for (const fold of folded) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of folded) fold.open = false; });
  // Notes stand beside their words and take no room from the copy; where they would overlap they move down, but never
  // far from their place: then the copy makes room.
  const DRIFT = 220;
  const beside = matchMedia("(min-width: 60rem)");
  const columns = all("article").map((node) => ({ node, notes: all(".notes", node), rows: all(".row", node) })).filter((column) => column.notes.length);

  function pack(column) {
    for (const { style } of [column.node, ...column.notes]) style.height = style.transform = style.minHeight = "";
    for (const row of column.rows) row.style.marginBottom = "";
    if (!beside.matches) return;
    // All that is read of the layout is read before anything is written.
    const sizes = column.notes.map((node) => [...node.children].reduce((sum, child) => child.hidden ? sum : sum + child.offsetHeight + 14, 0));
    for (const { style } of column.notes) style.height = "0";
    const top = column.node.getBoundingClientRect().top;
    const tops = column.notes.map((node) => node.getBoundingClientRect().top - top);
    let floor = 0, added = 0;
    column.notes.forEach((node, number) => {
      if (!sizes[number]) return;
      const before = node.parentElement.previousElementSibling;
      const spare = before ? Math.max(0, floor - tops[number] - added - DRIFT) : 0;
      if (spare) before.style.marginBottom = `${spare}px`;
      added += spare;
      const at = Math.max(tops[number] + added, floor);
      if (at > tops[number] + added) node.style.transform = `translateY(${at - tops[number] - added}px)`;
      floor = at + sizes[number];
    });
    column.node.style.minHeight = `${floor}px`;
  }

  const near = new Set();
  const watch = new IntersectionObserver((seen) => {
    for (const { target, isIntersecting } of seen) {
      const column = columns.find(({ node }) => node === target);
      if (isIntersecting) near.add(column);
      else near.delete(column);
    }
    packSoon();
  }, { rootMargin: "1200px 0px" });
  for (const { node } of columns) watch.observe(node);

  function packSoon() {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => near.forEach(pack));
  }
  document.addEventListener("toggle", packSoon, true);
  addEventListener("resize", packSoon);
  recall();
  filter();
  follow();
})();
