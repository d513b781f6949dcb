/**
 * What the watchdog asks the server and how it loads the page anew. It stands in the document before any
 * file, so it works when files do not come; the other files of this folder stand after it and share
 * `watchdog`.
 */
(function () {
  "use strict";

  const ASK_EVERY_MS = 2_000;
  const TIME_LIMIT_MS = 5_000;
  const SPREAD_MS = 1_500;
  const LEFT_BUILD = "watchdog-left-build";
  const ownBuild = document.querySelector("meta[name=build]").content;
  const { fetch } = window;
  let waiting = false;

  window.watchdog = {
    /** Whether a wall's player shows this page: it has a frame to spare, so this one is never loaded anew. */
    inFrame: window.parent !== window,

    /** What the server says of itself; `null` while it does not answer. @returns {Promise<?{build: string, edition: ?string}>} */
    async ask() {
      try {
        const options = { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(TIME_LIMIT_MS) };
        const answer = await fetch("/version", options);
        return answer.ok ? await answer.json() : null;
      } catch {
        return null;
      }
    },

    /** Ask until the server answers, then call `act` with what it says; one question at a time. */
    async whenServerAnswers(act) {
      if (waiting) {
        return;
      }
      waiting = true;
      let said = await this.ask();
      while (said === null) {
        await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS * (1 + Math.random())));
        said = await this.ask();
      }
      waiting = false;
      act(said);
    },

    /** Not all pages in one instant. */
    reloadSoon() {
      setTimeout(() => window.location.reload(), Math.random() * SPREAD_MS);
    },

    /** Load the page anew if it is of another build; once each: servers of two builds must not send it to and fro. */
    follow({ build }) {
      if (build !== ownBuild && sessionStorage.getItem(LEFT_BUILD) !== build) {
        sessionStorage.setItem(LEFT_BUILD, build);
        this.reloadSoon();
      }
    },
  };
})();
