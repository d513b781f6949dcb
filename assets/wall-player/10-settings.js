/**
 * What the server gave the player: pages, pace, words in the viewer's language. The other files of
 * this folder stand after this one in the same document and share `wall`.
 *
 * @typedef {{complete: boolean, seconds: number, utcOffset: number,
 *   steps: string[][], screen: number, notices: string[], words: Object<string, string>}} Settings
 *   `steps` are the addresses that stand side by side, one a screen; `screen` is which of them is ours;
 *   `utcOffset` in minutes; `complete` is false where a saved playlist could not be asked for
 */
(function () {
  "use strict";

  window.wall = {
    /** @type {Settings} */
    settings: JSON.parse(document.getElementById("settings").textContent),

    /**
     * A text of the server with its `{placeholders}` filled.
     * @param {string} key
     * @param {Object<string, string>} [params]
     */
    words(key, params = {}) {
      return this.settings.words[key].replace(/\{(\w+)\}/g, (_, name) => params[name]);
    },

    /** About so many milliseconds: screens that fell out together must not come back in one instant. */
    about(ms) {
      return ms * (0.75 + Math.random() / 2);
    },
  };
})();
