/**
 * Brings back a page that was not drawn to the end, or whose call to the server failed.
 *
 * It never reloads without having just heard from the server, and each reload of a page that stays
 * undrawn waits twice as long as the one before. In a wall's frame it only tells the player.
 */
(function () {
  "use strict";

  const PATIENCE_MS = 8_000;
  const LOOK_EVERY_MS = 500;
  const MOST_RELOADS = 7;
  const TRIES = "watchdog-tries";
  const { watchdog } = window;
  const fetchFirst = window.fetch;

  let progressAt = performance.now();
  watchdog.isDrawn = false;

  function tries() {
    return Number(sessionStorage.getItem(TRIES) ?? 0);
  }

  /** Whether page and charts are there; what follows later is Dash's own business. */
  function isDrawn() {
    const page = document.querySelector("main .page:not(.skeleton)");
    const charts = [...document.querySelectorAll("[data-chart]:not(.is-empty, .is-table)")];
    return page !== null && charts.every((card) => card.querySelector(".js-plotly-plot .main-svg"));
  }

  function reloadUndrawn() {
    if (!isDrawn() && tries() < MOST_RELOADS) {
      sessionStorage.setItem(TRIES, String(tries() + 1));
      watchdog.reloadSoon();
    }
  }

  /** Something the page needs did not come. */
  function giveUp() {
    if (watchdog.inFrame) {
      document.documentElement.dataset.failed = "";
    } else if (tries() === 0) {
      watchdog.whenServerAnswers(reloadUndrawn);
    }
  }

  function onFailedCall(address) {
    if (!watchdog.isDrawn && !address.includes("_dash-update-component")) {
      giveUp();
    } else if (!watchdog.inFrame) {
      watchdog.whenServerAnswers((said) => watchdog.follow(said));
    }
  }

  /** Dash tells nobody but the console of a call that failed. */
  window.fetch = async function (resource, ...rest) {
    const address = String(resource?.url ?? resource);
    const isDash = address.includes("/_dash-");
    try {
      const answer = await fetchFirst.call(this, resource, ...rest);
      if (isDash && !answer.ok) {
        onFailedCall(address);
      }
      return answer;
    } catch (error) {
      if (isDash) {
        onFailedCall(address);
      }
      throw error;
    }
  };

  /** A script or style that did not come; errors inside scripts bubble and are not meant. */
  function onError({ target }) {
    if (target instanceof HTMLScriptElement || target instanceof HTMLLinkElement) {
      giveUp();
    }
  }

  function look() {
    watchdog.isDrawn = isDrawn();
    if (watchdog.isDrawn) {
      sessionStorage.removeItem(TRIES);
      return;
    }
    if (performance.now() - progressAt > PATIENCE_MS * 2 ** tries()) {
      watchdog.inFrame ? giveUp() : watchdog.whenServerAnswers(reloadUndrawn);
      return;
    }
    setTimeout(look, LOOK_EVERY_MS);
  }

  window.addEventListener("error", onError, true);
  new PerformanceObserver(() => (progressAt = performance.now())).observe({ type: "resource" });
  look();
})();
