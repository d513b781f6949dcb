/**
 * The legend inside a picture. On the page it stands beside the charts; a picture has to bring its own, above
 * the chart. Plotly draws the entries but sets them in columns under no known width, so they are set here.
 */
(function () {
  "use strict";

  /** What the figure says of its legend, so that its entries come in the order of the traces. */
  const IN_ORDER = { orientation: "h", traceorder: "normal" };
  /** Lengths in pixels: an entry's glyph (plotly's own), the gaps after an entry and under the legend, a row. */
  const GLYPH = 40;
  const GAP = 16;
  const ROW = 20;
  const FONT = "13px Onest, sans-serif";

  /** @typedef {{places: Array<{x: number, y: number}>, height: number}} Legend the middles of entries, and the room of all */

  /** @returns {Legend} entries side by side, as many in a row as it holds */
  function legendOf(traces, width) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = FONT;
    const places = [];
    let [x, y] = [0, ROW / 2];
    for (const { name } of traces.filter((trace) => trace.showlegend)) {
      const length = GLYPH + pen.measureText(name).width;
      if (x > 0 && x + length > width) {
        [x, y] = [0, y + ROW];
      }
      places.push({ x, y });
      x += length + GAP;
    }
    return { places, height: places.length ? y + ROW / 2 + GAP : 0 };
  }

  /**
   * Put the entries of a drawn legend in their places.
   * @param {SVGElement} drawn
   * @param {Legend} legend
   */
  function setLegend(drawn, { places }) {
    drawn.querySelectorAll(".legend, .legend .groups").forEach((group) => group.removeAttribute("transform"));
    drawn.querySelector(".legend .scrollbox")?.removeAttribute("clip-path");
    drawn.querySelectorAll(".legend .traces").forEach((entry, i) => {
      entry.setAttribute("transform", `translate(${places[i].x}, ${places[i].y})`);
    });
  }

  Object.assign(window.board, { IN_ORDER, legendOf, setLegend });
})();
