// Answers in place: sent without a reload, kept until the server has said that they are saved. Without this file the
// same forms and links load the same pages.
"use strict";

const { stored, store, learner, replies, post, notify } = Unsent;
const DRAFT = "quizapp.draft"; // what is being typed, and to which question

// What the page says is told by a region that outlives the pages put in place.
const live = Object.assign(document.createElement("p"), { className: "visually-hidden" });
live.setAttribute("aria-live", "polite");
document.body.append(live);

// The next question, which came with the answer to the one before, and when.
let ahead = null;
const GOOD_FOR = 15 * 60e3; // after that another card may be due

Object.assign(replies, { accepted: "application/json, text/html", show: put });
async function put(reply) {
  const type = reply.headers.get("Content-Type") ?? "";
  if (type.startsWith("text/html")) return show(await reply.text(), reply.url);
  if (!type.startsWith("application/json")) return location.assign(reply.url);
  const [page, following] = (await reply.json()).pages;
  show(page.html, page.url);
  if (following) ahead = { ...following, at: performance.now() };
}

function show(html, url, waited = 0) {
  ahead = null;
  const page = new DOMParser().parseFromString(html, "text/html");
  [...document.body.childNodes].filter((node) => node !== live).forEach((node) => node.remove());
  live.before(...page.body.childNodes);
  document.body.className = page.body.className;
  document.title = page.title;
  const address = new URL(url, location.href).href;
  if (address !== location.href) history.pushState(null, "", address);
  arrive();
  scrollTo(0, 0);
  if (waited) document.querySelectorAll("form:has([name=ticket])").forEach((form) => sayWaited(form, waited));
  prepare(waited);
  Unsent.offer();
}

// The focus goes to where one reads on, which is told by that: the question, or what is pressed next. What the page has
// to say first is told besides.
function arrive() {
  const question = document.querySelector("h1");
  question?.setAttribute("tabindex", "-1");
  (document.querySelector("[autofocus]") ?? question ?? document.querySelector("#main")).focus();
  const said = document.querySelectorAll(".messages, #verdict, #verdict ~ .note");
  live.textContent = [...said].map((one) => one.textContent.trim()).join(" ");
  for (const one of document.querySelectorAll(".messages [role], [role]:has(> #verdict)")) one.removeAttribute("role"); // told once
}

// The time that a question takes begins when it is seen.
function sayWaited(form, waited) {
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "waited", value: String(Math.round(waited)) }));
}
addEventListener("popstate", () => location.reload());

// One press answers. The pressed option says so until the next page is here. Where no reply came, what is sent then is
// the answer as it stands by then.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-answer]");
  if (!form) return;
  event.preventDefault();
  if (form.dataset.sent) return;
  free(form);
  form.dataset.sent = "yes";
  const body = new URLSearchParams(new FormData(form));
  const pressed = event.submitter;
  if (pressed?.name) body.set(pressed.name, pressed.value);
  const option = pressed?.closest(".option");
  if (option) {
    option.classList.add("is-chosen");
    option.append(Object.assign(document.createElement("span"), { className: "said", textContent: "sending …" }));
  }
  send({ action: form.action, body: body.toString(), at: Date.now(), stem: stemOf(form) }, form, pressed);
});

const stemOf = (form) => (document.getElementById(form.getAttribute("aria-labelledby")) ?? document.querySelector("h1")).textContent.trim();

function free(form) {
  delete form.dataset.sent;
  form.querySelectorAll(".is-chosen").forEach((option) => option.classList.remove("is-chosen"));
  form.querySelectorAll(".said, .unsent").forEach((said) => said.remove());
}

async function send(answer, form, pressed) {
  const reply = await post(answer);
  if (!reply) return offer(form, pressed);
  if (reply.status < 500) store(DRAFT, null);
  await put(reply);
}

function offer(form, pressed) {
  const sentence = "The answer was not saved: the server did not reply. It is kept here, and can still be changed.";
  delete form.dataset.sent;
  form.querySelectorAll(".said").forEach((said) => { said.textContent = "not sent yet"; });
  const notice = notify(sentence, { "Send it again": () => form.requestSubmit(pressed) });
  form.append(notice); // above the options it would push another below the pointer
  notice.querySelector("button").focus();
}

// In a field of several lines Enter begins another.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || !event.target.matches("form[data-answer] textarea")) return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector(".btn-primary"));
});

// A hint is fetched into the page, so that a half-typed answer stays.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-hint]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const reply = await fetch(link.href).catch(() => null);
  const page = reply?.ok && new DOMParser().parseFromString(await reply.text(), "text/html");
  const hint = page && page.querySelector("#hint");
  if (!hint) return location.assign(link.href);
  const form = link.closest("form");
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "hinted", value: "1" }));
  hint.removeAttribute("role"); // the region below says it
  hint.setAttribute("tabindex", "-1");
  link.closest(".actions").before(hint);
  link.remove();
  (document.querySelector("#typed") ?? hint).focus();
  live.textContent = hint.textContent.trim();
});

// To the next question in place, too.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[data-next]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const waited = ahead ? performance.now() - ahead.at : GOOD_FOR;
  if (waited < GOOD_FOR) return show(ahead.html, ahead.url, waited);
  const reply = await fetch(link.href).catch(() => null);
  if (reply?.ok) await put(reply);
  else location.assign(link.href);
});

// What is typed is kept in case the tab is closed, and given back to the same question.
document.addEventListener("input", (event) => {
  if (event.target.id === "typed") store(DRAFT, { stem: stem(), text: event.target.value, learner: learner() });
});
const stem = () => document.querySelector("#stem")?.textContent.trim() ?? "";

function prepare(waited = 0) {
  const typed = document.querySelector("form[data-answer] #typed");
  const draft = stored(DRAFT);
  if (typed && !typed.value && draft?.stem === stem() && draft.learner === learner()) typed.value = draft.text;
  const events = document.querySelector("form[data-answer] .options:has(.event)");
  if (events) moveByButtons(events);
  clearInterval(ticking);
  const clock = document.querySelector("[data-left]");
  if (!clock) return;
  const end = performance.now() + 1000 * clock.dataset.left - waited;
  tick(clock, end);
  ticking = setInterval(tick, 1000, clock, end);
}

// Events are put in order by two buttons each, in place of the lists of places. The lists stay in the form and say it.
function moveByButtons(list) {
  const rows = [...list.children];
  const placeOf = (row) => Number(row.querySelector("select").value) || rows.length;
  rows.sort((one, other) => placeOf(one) - placeOf(other)).forEach((row) => list.append(row));
  for (const row of rows) {
    const name = row.querySelector("label").textContent;
    row.classList.add("by-buttons");
    row.querySelector("select").hidden = true;
    row.prepend(Object.assign(document.createElement("span"), { className: "key" }));
    for (const [sign, word, step] of [["↑", "Earlier", -1], ["↓", "Later", 1]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-outline move", textContent: sign });
      button.setAttribute("aria-label", `${word}: ${name}`);
      button.addEventListener("click", () => move(list, row, step, name));
      row.append(button);
    }
  }
  number(list);
}

function move(list, row, step, name) {
  const other = step < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  const pressed = document.activeElement;
  if (step < 0) other.before(row);
  else other.after(row);
  number(list);
  const place = [...list.children].indexOf(row) + 1;
  const displaced = other.querySelector("label").textContent;
  live.textContent = `${name}: ${place} of ${list.children.length}. ${displaced}: ${place - step}.`;
  (pressed.disabled ? row.querySelector(".move:enabled") : pressed).focus();
}

function number(list) {
  const last = list.children.length;
  [...list.children].forEach((row, at) => {
    row.querySelector("select").value = String(at + 1);
    row.querySelector(".key").textContent = at + 1;
    const [earlier, later] = row.querySelectorAll(".move");
    earlier.disabled = at === 0;
    later.disabled = at === last - 1;
  });
}

// The clock of a quiz counts down and says when it comes to its end. The answer on the page still counts after that.
let ticking = 0;
function tick(clock, end) {
  const left = Math.max(0, Math.round((end - performance.now()) / 1000));
  clock.classList.toggle("strong", left <= 60);
  clock.textContent = left ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} left` : "time is up";
  if (left === 60) live.textContent = "One minute is left.";
  if (left === 0) {
    live.textContent = "The time is up. The answer on this page still counts.";
    document.querySelectorAll("[data-when-up]").forEach((note) => { note.hidden = false; });
    clearInterval(ticking);
  }
}

prepare();
if (document.querySelector(".messages")) arrive(); // also where the page was loaded to say it, as after an undo
addEventListener("pageshow", (event) => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(free);
});
