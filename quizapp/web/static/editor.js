// The workshop's editor: line numbers that follow, errors while one types, what is written kept until it is published.
// Without this file the button "Check" tells the same errors.
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
  if (set) body.set("set", set); // whose next version this is
  body.set("text", text.value);
  body.set("act", "live");
  const reply = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!reply?.ok || turn !== asked) return; // the button still tells it, or a later look does
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  if (turn !== asked) return;
  document.title = page.title;
  for (const place of ["#found", ".gutter", "#lines", "#outline", "#outcome"]) {
    const fresh = page.querySelector(place);
    const old = document.querySelector(place);
    if (!fresh || !old) continue;
    const was = old.querySelector("details"); // the outline stays as open as it is
    if (was) fresh.querySelector("details")?.toggleAttribute("open", was.open);
    old.replaceWith(fresh);
  }
  for (const place of ["#state", "#acts"]) { // Publish is offered as long as there is no error
    const [is, was] = [page, document].map((one) => one.querySelector(`${place} [value=publish]`));
    if (was && !is) was.remove();
    if (is && !was) document.querySelector(place)?.append(is);
  }
  const [isCheck, wasCheck] = [page, document].map((one) => one.querySelector("#acts [value=check]"));
  if (isCheck) wasCheck.className = isCheck.className; // of the two one is the next step, and looks it
  const [state, old] = [page.querySelector("#state"), document.querySelector("#state")];
  if (!state) return;
  if (old) { // the region itself stays, so that what it says is announced
    const [fresh, said] = [state.querySelector("#verdict"), old.querySelector("#verdict")];
    said.className = fresh.className;
    said.replaceChildren(...fresh.childNodes);
  } else {
    document.querySelector("h1").after(state);
  }
  text.setAttribute("aria-describedby", "verdict");
}

text.addEventListener("input", () => {
  number();
  keep();
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
// What is opened beside the text is brought into sight there.
document.querySelector(".beside").addEventListener("toggle", (event) => {
  if (event.target.open) event.target.scrollIntoView({ block: "nearest" });
}, true);
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
// A new line begins below the one before. (The old command keeps the browser's own undo.)
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
  const line = text.value.slice(0, text.selectionStart).split("\n").at(-1);
  const [start, dash] = /^ *(- (?![[{]))?/.exec(line); // below a row stands another, below the first field the next
  const indent = dash ? start.replace("-", " ") : start;
  if (!indent) return;
  event.preventDefault();
  document.execCommand("insertText", false, `\n${indent}`);
});

// What is written is kept in this browser until it is published, and offered when the workshop is opened again.
const set = form.elements.set?.value ?? "";
const DRAFT = set ? `quizapp.sheet.${set}` : "quizapp.sheet"; // one of each set, so that none takes another's place
let isKept = true;
const keep = () => {
  try {
    localStorage.setItem(DRAFT, JSON.stringify({ set, text: text.value, at: Date.now() }));
    isKept = true;
  } catch { isKept = false; } // storage is off, or full
};
function offerDraft() {
  let draft = null;
  try { draft = JSON.parse(localStorage.getItem(DRAFT)); } catch { /* none that can be read */ }
  if (!draft || draft.set !== set || draft.text === text.value || "unsaved" in form.dataset) return;
  const notice = Object.assign(document.createElement("div"), { className: "notice notice-plain flex-wrap", id: "draft" });
  notice.setAttribute("role", "status");
  const when = new Date(draft.at).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
  const said = Object.assign(document.createElement("p"), { textContent: `A sheet that you did not publish is kept here, from ${when}. ` });
  const button = (words, act) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-outline", textContent: words });
    made.addEventListener("click", () => {
      act();
      notice.remove();
      text.focus();
    });
    return made;
  };
  const goOn = button("Go on with it", () => {
    text.value = draft.text;
    text.dispatchEvent(new Event("input"));
  });
  const drop = button("Drop it", () => localStorage.removeItem(DRAFT));
  notice.append(said, goOn, drop);
  form.before(notice);
}
offerDraft();
if ("unsaved" in form.dataset) keep(); // a file's text too, which nobody typed
form.addEventListener("submit", (event) => {
  isLeaving = true;
  if (event.submitter?.value === "publish") localStorage.removeItem(DRAFT);
});
addEventListener("pageshow", () => { isLeaving = false; });
addEventListener("beforeunload", (event) => {
  const isUnsaved = "unsaved" in form.dataset || text.value !== text.defaultValue;
  if (isUnsaved && !isKept && !isLeaving) event.preventDefault();
});
