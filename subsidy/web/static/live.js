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
    let page;
    try {
      const response = await fetch(form.action, { method: "POST", body, redirect: "error" });
      page = new DOMParser().parseFromString(await response.text(), "text/html");
    } catch {
      return; // the button still sends the form
    }
    if (turn !== waiting) return; // something newer was typed meanwhile
    const focused = document.activeElement;
    const open = new Set([...form.querySelectorAll("details[id][open]")].map((one) => one.id));
    for (const id of parts) {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      if (!fresh || !old || (id === "core" && !settled(old, focused))) continue;
      old.replaceWith(fresh);
    }
    open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    if (focused?.id && !focused.isConnected) document.getElementById(focused.id)?.focus();
  };

  // What somebody is typing in must not be taken away.
  const settled = (part, focused) => !(part.contains(focused) && focused.matches("input:not([type=radio])"));

  form.addEventListener("change", refresh);
}

document.querySelectorAll("[data-print]").forEach((button) => {
  button.addEventListener("click", () => window.print());
});

document.querySelectorAll("[data-refresh]").forEach((part) => {
  setTimeout(() => window.location.reload(), 1000 * Number(part.dataset.refresh));
});
