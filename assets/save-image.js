/**
 * The buttons that save a chart's picture: `button[data-format=png|svg]` of a card's menu, and the keys
 * written beside them while something of the card has the focus.
 *
 * What the picture says stands in the data attributes of the card's `.chart-export`, written by the
 * server in the page's language; so do the words for when it is done or has failed.
 */
(function () {
  "use strict";

  const BUTTON = ".chart-menu button[data-format]";

  /** A disabled button drops the focus; the menu around it may have closed meanwhile. */
  function giveFocusBack(button) {
    if (document.activeElement === document.body) {
      (button.closest("details")?.querySelector("summary") ?? button).focus();
    }
  }

  /** What a button asks for. */
  function wantedOf({ dataset: { format, width }, classList }) {
    const theme = classList.contains("light-image") ? "light" : undefined;
    return { format, width: Number(width), theme };
  }

  async function save(button) {
    const motif = window.board.motif(button.closest("[data-chart]"));
    const { facts } = motif;
    const wanted = wantedOf(button);
    const job = window.board.startJob(button.getAttribute("aria-label"), facts.name, window.board.exportWords());
    if (!job) {
      return;
    }
    button.disabled = true;
    try {
      const picture = await window.board.picture(motif, { ...wanted, signal: job.signal });
      window.board.saveFile(picture, `${facts.file}.${wanted.format}`);
      job.done(facts.done);
    } catch (error) {
      if (job.signal.aborted) {
        job.cancelled();
      } else {
        job.failed(facts.failed);
        console.error("save image:", error);
      }
    } finally {
      button.disabled = false;
      giveFocusBack(button);
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(BUTTON);
    if (button) {
      save(button);
    }
  });

  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("[data-chart]:not(.is-empty)");
    if (card && !event.repeat && !window.board.asksForNewTab(event) && /^\d$/.test(event.key)) {
      card.querySelector(`${BUTTON}[data-key="${event.key}"]`)?.click();
    }
  });
})();
