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
  for (const place of ["#found", ".gutter", "#lines"]) {
    const fresh = page.querySelector(place);
    if (fresh) document.querySelector(place)?.replaceWith(fresh);
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
form.addEventListener("submit", () => { isLeaving = true; });
addEventListener("pageshow", () => { isLeaving = false; });
addEventListener("beforeunload", (event) => {
  const isUnsaved = "unsaved" in form.dataset || text.value !== text.defaultValue;
  if (isUnsaved && !isLeaving) event.preventDefault();
});
