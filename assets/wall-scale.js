/**
 * On a big screen everything is as large as the screen is high: one rem is a 45th of its height, so a
 * text of 0.75rem, the smallest there is, is a 60th. Plotly knows pixels only and is enlarged as a whole
 * by the same number (`--scale`, see 10-tokens.css).
 *
 * `board.onWall()` says whether the page stands on such a screen; the server says so first, and
 * `document.js` keeps it when the address changes without a page load.
 */
(function () {
  "use strict";

  const ROWS = 45;
  const root = document.documentElement;

  function onWall() {
    return root.dataset.wall === "frame" || root.dataset.wall === "hand";
  }

  function setScale() {
    if (onWall()) {
      root.style.setProperty("--scale", String(window.innerHeight / ROWS / window.board.REM_PX));
    } else {
      root.style.removeProperty("--scale");
    }
  }

  window.addEventListener("resize", setScale);
  new MutationObserver(setScale).observe(root, { attributeFilter: ["data-wall"] });
  setScale();

  window.board.onWall = onWall;
})();
