// Answers that no reply was seen to: kept by this browser, and offered on every page until the server has taken them.
"use strict";

const Unsent = (() => {
  const UNSENT = "quizapp.unsent";
  const WEEK = 7 * 86400e3;

  const stored = (name) => {
    try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
  };
  const store = (name, value) => {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
    } catch { /* storage is off: the page itself still keeps the answer */ }
  };

  // A question is answered once: what is kept of it is the latest answer. Who learns next here is not shown it.
  const learner = () => document.body.dataset.learner;
  const isOther = (answer) => (one) =>
    one.action !== answer.action || one.stem !== answer.stem || one.learner !== learner();
  const kept = () => [stored(UNSENT) ?? []].flat().filter((answer) => Date.now() - answer.at < WEEK);
  const keep = (answer) => store(UNSENT, [...kept().filter(isOther(answer)), { ...answer, learner: learner() }]);
  const forget = (answer) => store(UNSENT, kept().filter(isOther(answer)));

  // How a reply is shown; what puts pages in place does otherwise.
  const replies = { accepted: "text/html", show: (reply) => location.assign(reply.url) };

  // The reply to an answer, or nothing if none came; then the answer stays kept.
  async function post(answer) {
    keep(answer);
    const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: replies.accepted };
    const sent = { method: "POST", headers, body: answer.body, keepalive: true }; // also when the tab is closed meanwhile
    const reply = await fetch(answer.action, sent).catch(() => null);
    if (reply && reply.status < 500) forget(answer);
    return reply;
  }

  // A notice with buttons; a press of any takes it away.
  function notify(sentence, acts) {
    const notice = Object.assign(document.createElement("div"), { className: "notice notice-wrong unsent" });
    notice.setAttribute("role", "alert");
    const buttons = Object.entries(acts).map(([words, act], at) => {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
      button.className = at ? "btn btn-quiet" : "btn btn-outline";
      button.addEventListener("click", () => {
        notice.remove();
        act();
      });
      return button;
    });
    notice.append(Object.assign(document.createElement("p"), { textContent: sentence }), ...buttons);
    return notice;
  }

  // What another page has left. The server takes an answer once, however often it comes.
  function offer() {
    noticeBoard().prepend(...kept().filter((answer) => answer.learner === learner()).map(offered));
  }

  const noticeBoard = () => document.querySelector(".stage > .stack") ?? document.querySelector("#main");

  function offered(answer) {
    const question = answer.stem ? `Your answer to “${answer.stem}”` : "One of your answers";
    const sentence = `${question} got no reply, so it may not be saved. This browser has kept it; sent again, it counts once.`;
    return notify(sentence, { "Send it again": () => sendAnew(answer), "Forget it": () => forget(answer) });
  }

  async function sendAnew(answer) {
    const reply = await post(answer);
    if (reply) return replies.show(reply);
    const notice = offered(answer);
    noticeBoard().prepend(notice);
    notice.querySelector("button").focus();
  }

  return { stored, store, learner, replies, post, notify, offer };
})();

Unsent.offer();
