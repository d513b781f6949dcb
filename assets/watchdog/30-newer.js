/**
 * Keeps a page that nobody touches up with its server: a call that could fail is not made, so it asks.
 *
 * Of another build it is loaded anew, when nobody is using it; its address is its whole state. A newer
 * edition is only told (`.newer-edition`): figures do not change while somebody speaks of them. A page that
 * nobody sees asks nothing until it is seen again.
 */
(function () {
  "use strict";

  const ASK_EVERY_MS = 15_000;
  const USED_MS = 5_000;
  const TOUCHES = ["pointerdown", "keydown", "wheel"];
  const WORK = ".job-bar:not([hidden])";
  const { watchdog } = window;

  let usedAt = -Infinity;
  /** The edition that the server shows, `null` while it has not said. */
  let edition = null;

  function isUsed() {
    return performance.now() - usedAt < USED_MS || document.querySelector(WORK) !== null;
  }

  /** A redraw brings the newest edition with it, so this is looked at whenever the page says of another one. */
  function tellNewer() {
    const line = document.querySelector(".newer-edition");
    if (line) {
      line.firstElementChild.hidden = edition === null || line.dataset.edition === edition;
    }
  }

  async function keepUp() {
    const said = document.hidden || !watchdog.isDrawn ? null : await watchdog.ask();
    if (said) {
      edition = said.edition;
      tellNewer();
      isUsed() || watchdog.follow(said);
    }
  }

  async function askForGood() {
    await keepUp();
    setTimeout(askForGood, ASK_EVERY_MS * (0.75 + Math.random() / 2));
  }

  function onClick({ target }) {
    if (target.closest(".newer-show")) {
      window.location.reload();
    }
  }

  if (!watchdog.inFrame) {
    TOUCHES.forEach((name) => window.addEventListener(name, () => (usedAt = performance.now()), { capture: true, passive: true }));
    document.addEventListener("visibilitychange", keepUp);
    document.addEventListener("click", onClick);
    new MutationObserver(tellNewer).observe(document.documentElement, { attributeFilter: ["data-edition"], subtree: true });
    setTimeout(askForGood, ASK_EVERY_MS);
  }
})();
