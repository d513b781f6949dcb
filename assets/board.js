/**
 * What the other files of this folder share. The name sorts before theirs, so it is loaded first.
 *
 * `board.eachGraph(visit)` calls `visit(gd)` once for every chart drawn inside a `[data-chart]` card,
 * now or later. Plotly makes a new `gd.on` whenever it draws a graph from nothing, so that function
 * tells a graph met before from one that lost its listeners.
 *
 * `board.REM_PX` is what plotly, which knows pixels only, draws for one rem; the chart is enlarged as a whole.
 */
(function () {
  "use strict";

  /** @type {Array<(gd: HTMLElement) => void>} */
  const visitors = [];
  const met = new WeakSet();

  function meetNewGraphs() {
    for (const gd of document.querySelectorAll("[data-chart] .js-plotly-plot")) {
      if (gd.on && !met.has(gd.on)) {
        met.add(gd.on);
        visitors.forEach((visit) => visit(gd));
      }
    }
  }

  new MutationObserver(meetNewGraphs).observe(document.documentElement, { childList: true, subtree: true });

  window.board = {
    REM_PX: 16,
    eachGraph(visit) {
      visitors.push(visit);
    },
  };
})();
