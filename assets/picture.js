/**
 * The picture of a chart that can leave the board (`board.picture`): title, note, chart, filters, date
 * and source on a canvas of a fixed size, as an SVG document or as PNG, in the board's own font.
 *
 * A picture file sees no web font of the page, so the font travels inside it as a data address.
 */
(function () {
  "use strict";

  const { svgElement, column, rasterise } = window.board;
  const FONT_FILE = "/static-ext/onest.woff2";
  const SIZE = { width: 1600, height: 900 };
  /** A chart this much higher on screen than a usual card makes a higher picture: its rows must be read. */
  const TALL = 700;
  /** What title, note and footer take of a high picture. */
  const WORDS_HEIGHT = 300;
  const MARGIN = 48;
  const GAP = 24;
  const COLUMN = { x: MARGIN, width: SIZE.width - 2 * MARGIN };
  /** Charts are designed for a card on a desk; on the picture they are this many times larger. */
  const CHART_SCALE = 1.6;

  const TITLE = { size: 38, weight: 600, lines: 2, opacity: 1 };
  const NOTE = { size: 22, weight: 400, lines: 2, opacity: 0.75 };
  const FOOTER = { size: 20, weight: 400, lines: 2, opacity: 0.75 };
  const TITLE_STRIP = { ...COLUMN, y: MARGIN, height: TITLE.size };

  let fontAddress;

  /** The font as a data address, fetched once a page; a failed fetch is tried again next time. */
  function font() {
    fontAddress ??= fetchFont().catch((error) => {
      fontAddress = undefined;
      throw error;
    });
    return fontAddress;
  }

  async function fetchFont() {
    const answer = await fetch(FONT_FILE);
    if (!answer.ok) {
      throw new Error(`${FONT_FILE}: ${answer.status}`);
    }
    const file = await answer.blob();
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(file);
    });
  }

  /** On the page the legend stands beside the charts; a picture has to bring its own, above the chart. */
  const LEGEND = {
    orientation: "h",
    traceorder: "normal",
    x: 0,
    xref: "container",
    y: 1,
    yref: "container",
    yanchor: "top",
  };
  const LEGEND_HEIGHT = 34;

  /** The figure of the live graph at another size, with a legend of the traces that have a name. */
  function figureOf(gd, size) {
    const { margin, ...layout } = structuredClone(gd.layout);
    const data = structuredClone(gd.data).map((trace) => ({ ...trace, showlegend: Boolean(trace.name) }));
    const explained = data.some((trace) => trace.showlegend);
    const room = { ...margin, t: (margin?.t ?? 0) + (explained ? LEGEND_HEIGHT : 0), autoexpand: false };
    const own = { autosize: false, paper_bgcolor: "rgba(0,0,0,0)", showlegend: explained };
    return { data, layout: { ...layout, ...own, ...size, legend: LEGEND, margin: room } };
  }

  /** The live graph, drawn once more by plotly at the height that is left for it. */
  async function chart(gd, top, height) {
    const size = { width: Math.round(COLUMN.width / CHART_SCALE), height: Math.round(height / CHART_SCALE) };
    const figure = figureOf(gd, size);
    const address = await window.Plotly.toImage(figure, { format: "svg", ...size });
    const source = decodeURIComponent(address.slice(address.indexOf(",") + 1));
    const drawn = document.importNode(new DOMParser().parseFromString(source, "image/svg+xml").documentElement, true);
    const place = { ...COLUMN, y: top, height, viewBox: `0 0 ${size.width} ${size.height}` };
    Object.entries(place).forEach(([key, value]) => drawn.setAttribute(key, value));
    return drawn;
  }

  /** The size of the picture of a live graph. */
  function sizeOf(gd) {
    const height = gd.clientHeight > TALL ? Math.round(gd.clientHeight * CHART_SCALE) + WORDS_HEIGHT : SIZE.height;
    return { ...SIZE, height };
  }

  /** The filters in words, and below them where the figures come from. */
  function footer(facts, top) {
    const origin = [facts.asOf, facts.edition, facts.source].filter(Boolean).join(" · ");
    return column([[facts.filters, FOOTER], [origin, FOOTER]], { ...COLUMN, top });
  }

  /**
   * The whole picture as an SVG document, in the colours of the card on screen.
   * @param {Element} card
   * @param {DOMStringMap} facts the words of the card's `.chart-export`
   * @param {{width: number, height: number}} size
   */
  async function svgDocument(card, facts, size) {
    const fontData = await font();
    await document.fonts.load(`${TITLE.weight} ${TITLE.size}px Onest`, facts.title);
    const { backgroundColor, color } = window.getComputedStyle(card);
    const head = column([[facts.title, TITLE], [facts.note, NOTE]], { ...COLUMN, top: MARGIN - 8 });
    const footerTop = size.height - MARGIN + 8 - footer(facts, 0).bottom;
    const chartTop = head.bottom + GAP;
    const words = svgElement("g", { fill: color });
    words.append(head.group, footer(facts, footerTop).group);
    const root = svgElement("svg", { ...size, viewBox: `0 0 ${size.width} ${size.height}` });
    root.append(
      svgElement("title", {}, facts.title),
      svgElement("style", {}, `@font-face{font-family:Onest;font-weight:100 900;src:url(${fontData}) format("woff2")}`),
      svgElement("rect", { ...size, fill: backgroundColor }),
      await chart(card.querySelector(".js-plotly-plot"), chartTop, footerTop - GAP - chartTop),
      words,
    );
    return new XMLSerializer().serializeToString(root);
  }

  /**
   * @param {Element} card a `[data-chart]` with its live graph
   * @param {DOMStringMap} facts
   * @param {"png"|"svg"} format
   * @returns {Promise<Blob>}
   */
  async function picture(card, facts, format) {
    const size = sizeOf(card.querySelector(".js-plotly-plot"));
    const svg = await svgDocument(card, facts, size);
    return format === "png" ? rasterise(svg, size, TITLE_STRIP) : new Blob([svg], { type: "image/svg+xml" });
  }

  window.board.picture = picture;
})();
