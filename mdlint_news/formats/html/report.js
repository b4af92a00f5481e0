
"use strict";
(() => {
  // Where there are more months than fit, the last ones are those that one looks for.
  const months = document.querySelector(".months");
  if (months) months.scrollLeft = months.scrollWidth;

  const tip = document.getElementById("tip");
  const list = document.querySelector(".posts");
  if (!list) return;
  const form = document.querySelector(".filters");
  const LEVELS = ["error", "warning", "info"];

  /** An element with a class, whose children are elements or texts: never markup. */
  function make(name, kind, ...children) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...children);
    return made;
  }

  /** A message, with what stands in backticks as code. */
  function said(kind, text) {
    const parts = text.split(/`([^`]+)`/);
    return make("p", kind, ...parts.map((part, at) => (at % 2 ? make("code", "", part) : part)));
  }

  function about(found) {
    const made = make("div", "about",
      make("p", "", make("span", `kind ${found.severity}`, found.severity), ` ${found.code} ${found.name}`),
      said("what", found.message));
    if (found.help) made.append(said("", found.help));
    for (const [line, message] of found.related || []) made.append(said("more", `line ${line}: ${message}`));
    if (found.change) {
      const [before, after] = found.change;
      const change = make("pre", "");
      if (before) change.append(make("del", "", before));
      if (after) change.append(make("ins", "", after));
      made.append(change);
    }
    if (found.fix) {
      const flags = found.fix === "safe" ? "--fix" : "--fix --unsafe-fixes";
      made.append(said("more", `\`mdlint-news check ${flags}\` mends it`));
    }
    return made;
  }

  function worst(numbers, findings) {
    return LEVELS.find((level) => numbers.some((number) => findings[number].severity === level));
  }

  /** Build the text of a post, once it is opened. */
  function open(post) {
    const data = post.querySelector("script");
    if (!data) return;
    const { lines, findings } = JSON.parse(data.textContent);
    data.remove();
    post.findings = findings;
    const seen = new Set();
    const text = make("div", "text");
    for (const pieces of lines) {
      const line = make("div", "");
      line.dir = "auto";
      for (const piece of pieces) {
        if (typeof piece === "string") { line.append(piece); continue; }
        const [words, ...numbers] = piece;
        const mark = make("mark", worst(numbers, findings), words);
        mark.dataset.findings = numbers.join(" ");
        // One stop of the keyboard for each finding, where it begins.
        if (numbers.some((number) => !seen.has(number))) {
          mark.tabIndex = 0;
          mark.setAttribute("aria-describedby", numbers.map((number) => `${post.id}-${number}`).join(" "));
        }
        for (const number of numbers) seen.add(number);
        line.append(mark);
      }
      text.append(line);
    }
    const items = make("ol", "findings");
    findings.forEach((found, number) => {
      const place = make("button", "goto", `line ${found.place[0]}, column ${found.place[1]}`);
      place.type = "button";
      const item = make("li", "", about(found), place);
      item.id = `${post.id}-${number}`;
      place.addEventListener("click", () => {
        const mark = marks(post, number)[0];
        if (!mark) return;
        mark.scrollIntoView({ block: "center" });
        mark.tabIndex = 0;
        mark.focus({ preventScroll: true });
      });
      items.append(item);
    });
    post.append(make("div", "opened", text, items));
  }

  function marks(post, number) {
    return [...post.querySelectorAll("mark")].filter((mark) => mark.dataset.findings.split(" ").includes(`${number}`));
  }

  let shown = null;
  let pinned = false;

  function light(mark, isOn) {
    const post = mark.closest("details");
    for (const number of mark.dataset.findings.split(" ")) {
      document.getElementById(`${post.id}-${number}`)?.classList.toggle("lit", isOn);
    }
    mark.classList.toggle("lit", isOn);
  }

  function show(mark, x) {
    hide();
    const { findings } = mark.closest("details");
    tip.replaceChildren(...mark.dataset.findings.split(" ").map((number) => about(findings[number])));
    tip.hidden = false;
    shown = mark;
    light(mark, true);
    const boxes = [...mark.getClientRects()];
    const box = boxes.find((one) => x !== undefined && one.left <= x && x <= one.right) || boxes[0];
    const left = Math.min(x ?? box.left, innerWidth - tip.offsetWidth - 8);
    const isBelow = box.bottom + tip.offsetHeight + 8 < innerHeight || box.top < tip.offsetHeight + 8;
    tip.style.left = `${Math.max(8, left)}px`;
    tip.style.top = `${Math.max(8, isBelow ? box.bottom + 6 : box.top - tip.offsetHeight - 6)}px`;
  }

  function hide() {
    if (shown) light(shown, false);
    shown = null;
    pinned = false;
    tip.hidden = true;
  }

  list.addEventListener("toggle", (event) => {
    if (event.target.open) open(event.target);
    else hide();
  }, true);
  list.addEventListener("pointerover", (event) => {
    const mark = event.target.closest("mark");
    if (mark && !pinned && event.pointerType === "mouse") show(mark, event.clientX);
  });
  list.addEventListener("pointerout", (event) => {
    if (!pinned && event.target.closest("mark") && !tip.contains(event.relatedTarget)) hide();
  });
  tip.addEventListener("pointerleave", () => { if (!pinned) hide(); });
  list.addEventListener("focusin", (event) => {
    if (event.target.matches("mark") && event.target.matches(":focus-visible")) show(event.target);
  });
  list.addEventListener("focusout", (event) => { if (event.target.matches("mark")) hide(); });
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark) {
      show(mark, event.clientX || undefined);
      pinned = true;
    } else if (!tip.contains(event.target) && !event.target.closest(".goto")) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key === "Enter" && event.target.matches("mark")) { show(event.target); pinned = true; }
  });
  addEventListener("scroll", () => { if (!pinned && document.activeElement !== shown) hide(); }, { passive: true });

  const posts = [...list.querySelectorAll("details")].map((post) => ({
    item: post.parentElement,
    kinds: post.dataset.kinds.split(" ").map((kind) => kind.split(":")),
    words: post.querySelector("summary").textContent.toLowerCase(),
  }));
  const status = document.querySelector(".shown");

  function filter() {
    const words = form.words.value.toLowerCase().split(/\s+/);
    const levels = LEVELS.slice(0, LEVELS.indexOf(form.severity.value) + 1);
    let count = 0;
    for (const post of posts) {
      const isShown = words.every((word) => post.words.includes(word)) && post.kinds.some(([code, level]) =>
        (!form.code.value || code === form.code.value) && levels.includes(level));
      post.item.hidden = !isShown;
      count += isShown;
    }
    status.textContent = count === posts.length ? `${count} posts` : `${count} of ${posts.length} posts`;
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const button of document.querySelectorAll("button.rule")) {
    button.addEventListener("click", () => {
      form.code.value = button.dataset.code;
      form.severity.value = "info";
      filter();
      form.scrollIntoView();
      form.code.focus({ preventScroll: true });
    });
  }
  filter();

  /** A link to a post, `#post-3`, opens it. */
  function follow() {
    const post = location.hash && document.getElementById(location.hash.slice(1));
    if (post instanceof HTMLDetailsElement) {
      post.open = true;
      post.scrollIntoView();
    }
  }
  addEventListener("hashchange", follow);
  follow();
})();
