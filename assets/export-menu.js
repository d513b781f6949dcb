/** The lines of the export menu that make no file: printing, and the calendar's address for a subscription. */
(function () {
  "use strict";

  const UNDRAWN = "[data-chart]:not(.is-empty, .is-table):not(:has(.main-svg))";
  const PATIENCE_MS = 5_000;

  /** Over plain http a page may not write to the clipboard by itself, but may copy what is selected. */
  async function copied(field) {
    field.select();
    if (window.isSecureContext) {
      return navigator.clipboard.writeText(field.value).then(() => true, () => false);
    }
    return document.execCommand("copy");
  }

  /** Calendar programs know a subscription by this scheme and ask over http. */
  function subscription(address) {
    return new URL(address, window.location.origin).href.replace(/^https?:/, "webcal:");
  }

  /** The address to take: shown in any case, copied where the browser allows it. */
  async function offerSubscription(button) {
    const words = window.board.exportWords();
    const name = button.querySelector("span").textContent;
    const job = window.board.startJob("subscribe", name, words);
    if (!job) {
      return;
    }
    const field = document.createElement("input");
    field.className = "job-address";
    field.readOnly = true;
    field.value = subscription(button.dataset.address);
    field.setAttribute("aria-label", name);
    job.show(field);
    job.told((await copied(field)) ? words.copied : words.toCopy);
  }

  /** Paper cannot wait for a chart that is on its way; one that never comes must not keep the rest. */
  function printWhenDrawn(until = performance.now() + PATIENCE_MS) {
    if (document.querySelector(UNDRAWN) && performance.now() < until) {
      window.requestAnimationFrame(() => printWhenDrawn(until));
    } else {
      window.print();
    }
  }

  document.addEventListener("click", (event) => {
    const line = event.target.closest?.(".export-menu .menu-item");
    if (line?.matches(".print-page")) {
      window.requestAnimationFrame(() => printWhenDrawn());
    } else if (line?.matches(".subscribe")) {
      offerSubscription(line);
    }
  });
})();
