/**
 * The chart inside a saved picture: what is on screen, taken down at one moment (`board.chartOnScreen`), and
 * the same drawn once more by plotly at the picture's size (`board.drawChart`).
 */
(function () {
  "use strict";

  const { IN_ORDER, legendOf, setLegend } = window.board;
  /** Charts are designed for a card; on the picture they are this many times larger, small ones the most. */
  const SCALES = { least: 1.25, most: 2.2 };
  /** A chart higher than this on screen has many rows and makes a higher picture: they must be read. */
  const TALL = 480;

  /**
   * @typedef {{figure: {data: Object[], layout: Object}, width: number, height: number}} Drawn
   *   a figure of plotly and the size it has on screen, in pixels
   */

  /** @returns {Drawn} a copy that no later change of the page touches */
  function chartOnScreen(card) {
    const gd = card.querySelector(".js-plotly-plot");
    const figure = structuredClone({ data: gd.data, layout: gd.layout });
    return { figure, width: gd.clientWidth, height: gd.clientHeight };
  }

  /** The same chart as the server draws it in another theme, at the address its card was drawn for. */
  async function inTheme(theme, facts, signal) {
    const view = new URL(facts.address, window.location.origin);
    view.searchParams.set("theme", theme);
    const answer = await fetch(`/download/figures${view.pathname}${view.search}`, { signal });
    if (!answer.ok) {
      throw new Error(`the chart in its ${theme} theme: ${answer.status}`);
    }
    return (await answer.json())[facts.key];
  }

  /** How much larger than on screen a chart is drawn into a room, and the height it takes there. */
  function fitted({ width, height }, room) {
    const fitting = Math.min(room.width / width, room.height / height);
    const scale = Math.min(Math.max(fitting, SCALES.least), SCALES.most);
    return { scale, height: height > TALL ? Math.max(room.height, height * scale) : room.height };
  }

  /** The figure at another size, with a legend of the traces that have a name in a margin of its own. */
  function resized(figure, size) {
    const { margin, ...layout } = structuredClone(figure.layout);
    const data = structuredClone(figure.data).map((trace) => ({ ...trace, showlegend: Boolean(trace.name) }));
    const legend = legendOf(data, size.width);
    const room = { ...margin, t: (margin?.t ?? 0) + legend.height, autoexpand: false };
    const own = { autosize: false, paper_bgcolor: "rgba(0,0,0,0)", showlegend: legend.height > 0, legend: IN_ORDER };
    return { figure: { data, layout: { ...layout, ...own, ...size, margin: room } }, legend };
  }

  /** Every line of a text at a height of its own: office programs do not know plotly's lengths in letters (`em`). */
  function setLines(drawn) {
    for (const line of drawn.querySelectorAll("tspan.line[y][dy]")) {
      const letter = parseFloat(line.closest("text").style.fontSize);
      line.setAttribute("y", Number(line.getAttribute("y")) + parseFloat(line.getAttribute("dy")) * letter);
      line.removeAttribute("dy");
    }
  }

  /**
   * A chart as a part of a picture.
   * @param {Drawn["figure"]} figure
   * @param {{x: number, y: number, width: number, height: number}} place
   * @param {number} scale
   * @returns {Promise<SVGElement>}
   */
  async function drawChart(figure, place, scale) {
    const size = { width: Math.round(place.width / scale), height: Math.round(place.height / scale) };
    const { figure: wanted, legend } = resized(figure, size);
    const address = await window.Plotly.toImage(wanted, { format: "svg", ...size });
    const source = decodeURIComponent(address.slice(address.indexOf(",") + 1));
    const drawn = document.importNode(new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
    setLegend(drawn, legend);
    setLines(drawn);
    const set = { ...place, viewBox: `0 0 ${size.width} ${size.height}` };
    Object.entries(set).forEach(([key, value]) => drawn.setAttribute(key, value));
    return drawn;
  }

  Object.assign(window.board, { chartOnScreen, inTheme, fitted, drawChart });
})();
