/**
 * The «save image» buttons: `button.save-image[data-format=png|svg]` inside a `[data-chart]` card.
 *
 * What the picture says stands in the data attributes of the card's `.chart-export`, written by the
 * server in the page's language; so do the words announced when it is done or has failed.
 */
(function () {
  "use strict";

  /** The region is made once and stays: a screen reader announces only regions it has seen before. */
  function statusRegion() {
    const found = document.querySelector(".save-status");
    if (found) {
      return found;
    }
    const region = document.createElement("div");
    region.className = "save-status";
    region.setAttribute("role", "status");
    document.body.append(region);
    return region;
  }

  function announce(text) {
    const region = statusRegion();
    region.textContent = "";
    window.requestAnimationFrame(() => {
      region.textContent = text;
    });
  }

  /**
   * @param {Blob} blob
   * @param {string} name
   */
  function download(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** A disabled button drops the focus; the menu around it may have closed meanwhile. */
  function giveFocusBack(button) {
    if (document.activeElement === document.body) {
      (button.closest("details")?.querySelector("summary") ?? button).focus();
    }
  }

  async function onClick(event) {
    const button = event.target.closest?.("[data-chart] button.save-image");
    if (!button) {
      return;
    }
    const { format } = button.dataset;
    const card = button.closest("[data-chart]");
    const facts = { ...card.querySelector(".chart-export").dataset };
    button.disabled = true;
    try {
      download(await window.board.picture(card, facts, format), `${facts.file}.${format}`);
      announce(facts.done);
    } catch (error) {
      announce(facts.failed);
      console.error("save image:", error);
    } finally {
      button.disabled = false;
      giveFocusBack(button);
    }
  }

  document.addEventListener("click", onClick);
})();
