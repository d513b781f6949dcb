/**
 * Charts on paper. A drawing keeps the screen's size and colours by itself, so before the sheet is laid
 * out each chart is drawn as wide as the sheet, on a dark page in the colours of the light one, and a
 * chart higher than a sheet in pieces of whole rows. Afterwards the screen has its own drawings again.
 */
(function () {
  "use strict";

  /** What an A4 sheet leaves within the margins of `60-print.css` (186 mm), in CSS pixels. */
  const SHEET = 702;
  /** The most that stands on one sheet under the head of its card. */
  const HIGHEST = 820;
  /** Rows nearer to one another cannot be told apart. */
  const LEAST_ROW = 20;
  const PIECE = "print-piece";
  const SOURCE = "print-source";

  /** @type {Map<HTMLElement, {data: object[], layout: object}>} what the screen showed */
  const onScreen = new Map();

  function shownCharts() {
    return [...document.querySelectorAll("[data-chart]:not(.is-table, .is-empty) .js-plotly-plot")].filter((gd) => gd.data);
  }

  /** The figures in light colours by chart; none where they are light already or cannot be had. */
  function lightFigures() {
    const dark = document.documentElement.dataset.bsTheme === "dark" && shownCharts().length > 0;
    return dark ? window.board.lightFigures() : {};
  }

  /**
   * The heights of a chart's pieces and the rows of each: one piece, unless its rows need more.
   * @param {object} layout of a figure whose rows run downwards from the end of `yaxis.range`
   * @param {number} height of the whole on screen
   * @param {number} highest that a piece may be
   * @returns {Array<{height: number, range?: number[]}>}
   */
  function pieces(layout, height, highest) {
    const [last, first] = layout.yaxis?.range ?? [];
    const edges = (layout.margin?.t ?? 0) + (layout.margin?.b ?? 0);
    const room = highest - edges;
    if (!(last > first) || room / (last - first) >= LEAST_ROW) {
      return [{ height: Math.min(height, highest) }];
    }
    const count = Math.ceil(((last - first) * LEAST_ROW) / room);
    const rows = Math.ceil((last - first) / count);
    return Array.from({ length: count }, (_, i) => {
      const from = first + i * rows;
      const to = Math.min(from + rows, last);
      return { height: edges + ((to - from) * room) / rows, range: [to, from] };
    });
  }

  /** A figure at a width, showing the rows of one piece. */
  function onPaper({ data, layout }, width, { height, range }) {
    const yaxis = range ? { yaxis: { ...layout.yaxis, range } } : {};
    return structuredClone({ data, layout: { ...layout, ...yaxis, autosize: false, width, height: Math.round(height) } });
  }

  function draw(gd, figure) {
    // A chart that needs more width is drawn wider, and the style sheet makes it smaller as a whole.
    const width = Number(window.getComputedStyle(gd).getPropertyValue("--print-width"));
    const parts = pieces(figure.layout, gd.clientHeight, (HIGHEST * width) / SHEET);
    const [first, ...rest] = parts.map((piece) => onPaper(figure, width, piece));
    onScreen.set(gd, { data: gd.data, layout: gd.layout });
    window.Plotly.react(gd, first.data, first.layout);
    for (const piece of rest) {
      const place = document.createElement("div");
      place.className = PIECE;
      gd.closest(".chart-body").append(place);
      window.Plotly.newPlot(place, piece.data, piece.layout, { staticPlot: true });
    }
  }

  /** A sheet has to name the server too; people read addresses, so their letters are not escaped. */
  function writeAddresses() {
    document.querySelectorAll(".print-address").forEach((link) => {
      link.textContent = decodeURI(link.href);
    });
  }

  /** Under each chart or its table where its figures come from, which a screen has in the card's menu. */
  function writeSources() {
    document.querySelectorAll("[data-chart]:not(.is-empty)").forEach((card) => {
      const source = document.createElement("p");
      source.className = SOURCE;
      source.textContent = card.querySelector(".chart-export").dataset.source;
      card.append(source);
    });
  }

  window.addEventListener("beforeprint", () => {
    writeAddresses();
    writeSources();
    const light = lightFigures();
    for (const gd of shownCharts()) {
      draw(gd, light[gd.closest("[data-chart]").dataset.chart] ?? gd);
    }
  });

  window.addEventListener("afterprint", () => {
    for (const [gd, { data, layout }] of onScreen) {
      gd.closest(".chart-body").querySelectorAll(`.${PIECE}`).forEach((place) => {
        window.Plotly.purge(place);
        place.remove();
      });
      window.Plotly.react(gd, data, layout);
    }
    onScreen.clear();
    document.querySelectorAll(`.${SOURCE}`).forEach((source) => source.remove());
  });
})();
