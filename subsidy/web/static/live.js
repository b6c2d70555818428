// Live answers: the form is sent as a person would send it, and what is new is put in its place.
// Without this script every button works.
"use strict";

const form = document.querySelector("form[data-live]");

if (form) {
  let waiting = 0;
  const parts = ["core", "questions", "answer"];

  const refresh = async () => {
    const turn = ++waiting;
    const body = new URLSearchParams(new FormData(form));
    let page = null;
    try {
      const response = await fetch(form.action, { method: "POST", body, redirect: "error" });
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      // The server is away, or the session ended: the button leads on.
    }
    if (turn !== waiting) return; // something newer was typed meanwhile
    if (!page?.getElementById("answer")) {
      withdraw(page);
      return;
    }
    const focused = document.activeElement;
    const open = new Set([...form.querySelectorAll("details[id][open]")].map((one) => one.id));
    for (const id of parts) {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      if (!fresh || !old || !settled(old, focused)) continue;
      old.replaceWith(fresh);
    }
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus();
  };

  // An answer to what stood in the form before must not stay there.
  const withdraw = (page) => {
    const instead = document.getElementById("unanswered").content.cloneNode(true);
    const said = page?.querySelector("[role=alert]");
    if (said) instead.querySelector("[role=alert]").textContent = said.textContent;
    document.querySelector("#answer section").replaceChildren(instead);
  };

  // What somebody is typing in must not be taken away.
  const typing = "input:not([type=radio], [type=checkbox])";
  const settled = (part, focused) => !(part.contains(focused) && focused.matches(typing));

  form.addEventListener("change", refresh);
}

document.querySelectorAll("[data-print]").forEach((button) => {
  button.addEventListener("click", () => window.print());
});

document.querySelectorAll("[data-refresh]").forEach((part) => {
  setTimeout(() => window.location.reload(), 1000 * Number(part.dataset.refresh));
});
