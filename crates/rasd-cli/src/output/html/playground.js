"use strict";
(() => {
  const box = document.getElementById("input");
  const status = document.getElementById("status");
  let asked = 0;
  let timer;
  async function extract() {
    const mine = ++asked;
    const request = { text: box.value };
    for (const key of ["date", "region"]) if (document.getElementById(key).value) request[key] = document.getElementById(key).value;
    const answer = await fetch("/extract?offsets=utf16", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
    const found = await answer.json().catch(() => ({ error: { message: answer.statusText } }));
    if (mine !== asked) return;
    status.textContent = answer.ok ? "" : found.error.message;
    if (answer.ok) window.rasd.load([{ ...found, text: request.text }]);
  }
  function soon() {
    clearTimeout(timer);
    timer = setTimeout(extract, 150);
  }
  for (const id of ["input", "date", "region"]) document.getElementById(id).addEventListener("input", soon);
  if (box.value) extract();
})();
