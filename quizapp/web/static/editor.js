// The workshop's editor: line numbers that follow, errors while one types, a word before unsaved work is left. Without
// this file the button "Check" tells the same errors.
"use strict";

const form = document.querySelector("form[data-sheet]");
const text = form.querySelector("textarea");
const PAUSE = 700; // milliseconds without a key before the sheet is looked at
const MOST_GUTTER = 400; // lines that have numbers
let waiting = 0;
let asked = 0;
let isLeaving = false;

function number() {
  const gutter = form.querySelector(".gutter");
  const lines = Math.max(text.value.split("\n").length + 1, 18);
  if (!gutter || lines === text.rows || lines > MOST_GUTTER + 1) return;
  text.rows = lines;
  gutter.textContent = Array.from({ length: lines }, (_, place) => place + 1).join("\n");
}

async function look() {
  const turn = ++asked;
  const body = new FormData();
  body.set("csrf_token", form.elements.csrf_token.value);
  body.set("text", text.value);
  body.set("act", "live");
  const reply = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!reply?.ok || turn !== asked) return; // the button still tells it, or a later look does
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  if (turn !== asked) return;
  for (const place of ["#found", ".gutter", "#lines", "#outline"]) {
    const fresh = page.querySelector(place);
    const old = document.querySelector(place);
    if (!fresh || !old) continue;
    const was = old.querySelector("details"); // the outline stays as open as it is
    if (was) fresh.querySelector("details")?.toggleAttribute("open", was.open);
    old.replaceWith(fresh);
  }
  const verdict = page.querySelector("#verdict");
  if (!verdict) return;
  const old = document.querySelector("#verdict");
  if (old) {
    old.className = verdict.className;
    old.replaceChildren(...verdict.childNodes);
  } else {
    document.querySelector("h1").after(verdict);
  }
  text.setAttribute("aria-describedby", "verdict");
}

text.addEventListener("input", () => {
  number();
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
// From the outline to the line, in the text itself.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-line]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const lines = text.value.split("\n");
  const at = link.dataset.line - 1;
  const start = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, start + (lines[at] ?? "").length);
  const height = parseFloat(getComputedStyle(text).lineHeight);
  text.scrollTop = (at - 3) * height; // where the text is taller than its place
  scrollTo({ top: text.getBoundingClientRect().top + scrollY + at * height - text.scrollTop - innerHeight / 3 });
});
form.addEventListener("submit", () => { isLeaving = true; });
addEventListener("pageshow", () => { isLeaving = false; });
addEventListener("beforeunload", (event) => {
  const isUnsaved = "unsaved" in form.dataset || text.value !== text.defaultValue;
  if (isUnsaved && !isLeaving) event.preventDefault();
});
