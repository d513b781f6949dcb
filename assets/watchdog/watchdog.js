/**
 * Brings back a page that was not drawn to the end, or that an older server has left behind.
 *
 * It stands in the document before any file, so it works when files do not come. It never reloads
 * without having just heard from the server, and each reload of a page that stays undrawn waits twice
 * as long as the one before. In a wall's frame it only tells the player, which has a frame to spare.
 */
(function () {
  "use strict";

  const PATIENCE_MS = 8_000;
  const ASK_EVERY_MS = 2_000;
  const TIME_LIMIT_MS = 5_000;
  const SPREAD_MS = 1_500;
  const MOST_RELOADS = 7;
  const TRIES = "watchdog-tries";
  const LEFT_BUILD = "watchdog-left-build";
  const root = document.documentElement;
  const ownBuild = document.querySelector("meta[name=build]").content;
  const inFrame = window.parent !== window;
  const fetchFirst = window.fetch;

  let drawn = false;
  let asking = false;
  let progressAt = performance.now();

  function kept(name) {
    return sessionStorage.getItem(name);
  }

  function tries() {
    return Number(kept(TRIES) ?? 0);
  }

  /** Whether page and charts are there; what follows later is Dash's own business. */
  function isDrawn() {
    const page = document.querySelector("main .page:not(.skeleton)");
    const charts = [...document.querySelectorAll("[data-chart]:not(.is-empty, .is-table)")];
    return page !== null && charts.every((card) => card.querySelector(".js-plotly-plot .main-svg"));
  }

  /** The server's build, `null` while it does not answer. */
  async function serverBuild() {
    try {
      const options = { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(TIME_LIMIT_MS) };
      const answer = await fetchFirst("/version", options);
      return answer.ok ? (await answer.json()).build : null;
    } catch {
      return null;
    }
  }

  function about(ms) {
    return Math.random() * ms;
  }

  /** Ask until the server answers, then call `act` with its build; one question at a time. */
  async function whenServerAnswers(act) {
    if (asking) {
      return;
    }
    asking = true;
    let build = await serverBuild();
    while (build === null) {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS + about(ASK_EVERY_MS)));
      build = await serverBuild();
    }
    asking = false;
    act(build);
  }

  function reloadSoon() {
    setTimeout(() => window.location.reload(), about(SPREAD_MS));
  }

  function reloadUndrawn() {
    if (!isDrawn() && tries() < MOST_RELOADS) {
      sessionStorage.setItem(TRIES, String(tries() + 1));
      reloadSoon();
    }
  }

  /** Something the page needs did not come. */
  function giveUp() {
    if (inFrame) {
      root.dataset.failed = "";
    } else if (tries() === 0) {
      whenServerAnswers(reloadUndrawn);
    }
  }

  /** Once for each build of the server: an answer of another build that fails as well is no reason to go on. */
  function followNewBuild(build) {
    if (build !== ownBuild && kept(LEFT_BUILD) !== build) {
      sessionStorage.setItem(LEFT_BUILD, build);
      reloadSoon();
    }
  }

  function onFailedCall(address) {
    if (!drawn && !address.includes("_dash-update-component")) {
      giveUp();
    } else if (!inFrame) {
      whenServerAnswers(followNewBuild);
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
    drawn = isDrawn();
    if (drawn) {
      sessionStorage.removeItem(TRIES);
      return;
    }
    if (performance.now() - progressAt > PATIENCE_MS * 2 ** tries()) {
      inFrame ? giveUp() : whenServerAnswers(reloadUndrawn);
      return;
    }
    setTimeout(look, ASK_EVERY_MS / 4);
  }

  window.addEventListener("error", onError, true);
  new PerformanceObserver(() => (progressAt = performance.now())).observe({ type: "resource" });
  look();
})();
