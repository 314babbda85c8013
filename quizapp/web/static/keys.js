// Every page works without this file. It adds single keys.
"use strict";

// An element says its keys in data-key, separated by spaces; a press of one clicks the first such element.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || document.body.dataset.keys === "off") return;
  const on = event.target;
  if (on.closest("input, textarea, select, [contenteditable]")) return;
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  if ((key === "Space" || key === "Enter") && on.closest("button, summary")) return;
  if (key === "Enter" && on.closest("a")) return;
  const wanted = [...document.querySelectorAll("[data-key]")].find((one) => one.checkVisibility() && one.dataset.key.split(" ").includes(key));
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches("input")) wanted.focus();
  else wanted.click();
});

// The zone of this browser, by which study days are counted unless the settings name another.
try {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const name = location.protocol === "https:" ? "__Secure-zone" : "zone";
  const secure = location.protocol === "https:" ? "; Secure" : "";
  if (zone) document.cookie = `${name}=${zone}; path=/; max-age=31536000; SameSite=Lax${secure}`;
} catch { /* a browser that does not know */ }

// Paper: the browser prints; without scripts its own menu does.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// A link that is to be given on.
for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard; // only over TLS and on this machine
  button.addEventListener("click", async () => {
    const isCopied = await navigator.clipboard.writeText(button.dataset.copy).then(() => true, () => false);
    button.nextElementSibling.textContent = isCopied ? "Copied." : "The browser does not allow it. Mark the link and copy it.";
  });
}
