/**
 * The picture of a chart that can leave the board: title, note, chart, filters, dates, source and the address
 * of the view on a canvas of a fixed width, as an SVG document or as PNG, in the board's own font.
 *
 * `board.motif(card)` takes down what is on screen; `board.picture(motif, wanted)` draws it, then or later.
 * A picture file sees no web font of the page, so the font travels inside it as a data address.
 */
(function () {
  "use strict";

  const { svgElement, column, chartOnScreen, inTheme, fitted, drawChart, rasterise, withWords } = window.board;
  const FONT_FILE = "/static-ext/onest.woff2";
  const SIZE = { width: 1600, height: 900 };
  const MARGIN = 48;
  const GAP = 24;
  const COLUMN = { x: MARGIN, width: SIZE.width - 2 * MARGIN };
  /** However much is said around it, a chart has this height. */
  const LEAST_CHART = 440;
  /** Heights are whole at every width that is offered: 5 is 12 at 3840 pixels. */
  const STEP = 5;

  const TITLE = { size: 38, weight: 600, lines: 3 };
  const NOTE = { size: 22, weight: 400, opacity: 0.75 };
  const FOOTER = { size: 20, weight: 400, opacity: 0.75 };
  const ADDRESS = { size: 18, weight: 400, lines: 4 };

  /**
   * @typedef {DOMStringMap & {key: string, link: string}} Facts the words of a card's `.chart-export`
   * @typedef {{facts: Facts, chart: Object}} Motif what is drawn, on paper or on a canvas, whatever the page shows by then
   * @typedef {{format: "png"|"svg", width?: number, theme?: "light", signal?: AbortSignal}} Wanted
   */

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

  /** @returns {Motif} the chart of a card as it stands at this moment */
  function motif(card) {
    const words = card.querySelector(".chart-export").dataset;
    const link = new URL(words.address, window.location.origin).href;
    return { facts: { ...words, key: card.dataset.chart, link }, chart: chartOnScreen(card) };
  }

  /** The colours of a card in a theme, as the style sheet has them. */
  function coloursOf(theme) {
    const probe = document.createElement("div");
    probe.dataset.bsTheme = theme;
    document.body.append(probe);
    const tokens = window.getComputedStyle(probe);
    const [card, text, link] = ["--card", "--text", "--accent-text"].map((name) => tokens.getPropertyValue(name).trim());
    probe.remove();
    return { card, text, link };
  }

  /** An address as a reader sees it in a browser: in letters, but without spaces, so that it can be copied. */
  function readable(link) {
    return decodeURI(link).replaceAll(" ", "%20");
  }

  function head(facts) {
    const texts = [
      { words: facts.title, style: TITLE },
      { words: facts.note, style: NOTE },
    ];
    return column(texts, { ...COLUMN, top: MARGIN - 8 });
  }

  /** The filters in words, below them where the figures come from, and last the way back to the view. */
  function footer(facts, top, colour) {
    const origin = [facts.asOf, facts.edition, facts.source].filter(Boolean).join(" · ");
    const texts = [
      { words: facts.filters, style: FOOTER },
      { words: origin, style: FOOTER },
      { words: readable(facts.link), style: { ...ADDRESS, fill: colour }, href: facts.link },
    ];
    return column(texts, { ...COLUMN, top });
  }

  /** Where title, chart and footer stand: the chart gets what the words leave, or the picture grows. */
  function planOf(facts, chart) {
    const above = head(facts).bottom + GAP;
    const below = GAP + footer(facts, 0).bottom + MARGIN - 8;
    const room = { width: COLUMN.width, height: Math.max(SIZE.height - above - below, LEAST_CHART) };
    const { scale, height } = fitted(chart, room);
    const whole = Math.ceil((above + height + below) / STEP) * STEP;
    const place = { x: COLUMN.x, y: above, width: COLUMN.width, height: whole - above - below };
    const foot = whole - below + GAP;
    return { size: { width: SIZE.width, height: whole }, place, foot, scale };
  }

  /** What must not be empty: the title, the chart, and the words under it. */
  function partsOf({ place, foot }) {
    return [
      { ...COLUMN, y: MARGIN, height: TITLE.size },
      place,
      { ...COLUMN, y: foot, height: FOOTER.size },
    ];
  }

  /** The board's typeface inside the picture; in the chart digits are of one width, as on the screen. */
  function styleWith(fontData) {
    const face = `@font-face{font-family:Onest;font-weight:100 900;src:url(${fontData}) format("woff2")}`;
    return `${face}svg svg text{font-feature-settings:"tnum"}`;
  }

  async function svgDocument(facts, figure, plan, colours) {
    const fontData = await font();
    const words = svgElement("g", { fill: colours.text });
    words.append(head(facts).group, footer(facts, plan.foot, colours.link).group);
    const root = svgElement("svg", { ...plan.size, viewBox: `0 0 ${plan.size.width} ${plan.size.height}` });
    root.append(
      svgElement("title", {}, facts.title),
      svgElement("style", {}, styleWith(fontData)),
      svgElement("rect", { ...plan.size, fill: colours.card }),
      await drawChart(figure, plan.place, plan.scale),
      words,
    );
    return new XMLSerializer().serializeToString(root);
  }

  /** The words that a PNG carries beside its pixels. */
  function metadata({ title, note, filters, asOf, edition, source, link }) {
    const description = [note, filters, asOf, edition, source].filter(Boolean).join(" · ");
    return { Title: title, Description: description, Source: link };
  }

  /**
   * @param {Motif} motif
   * @param {Wanted} wanted
   * @returns {Promise<Blob>}
   */
  async function picture({ facts, chart }, { format, width, theme, signal }) {
    await document.fonts.load(`${TITLE.weight} ${TITLE.size}px Onest`, facts.title);
    const another = theme && theme !== facts.theme;
    const figure = another ? await inTheme(theme, facts, signal) : chart.figure;
    const plan = planOf(facts, chart);
    const svg = await svgDocument(facts, figure, plan, coloursOf(theme ?? facts.theme));
    if (format === "svg") {
      return new Blob([svg], { type: "image/svg+xml" });
    }
    return withWords(await rasterise(svg, plan.size, partsOf(plan), { width, signal }), metadata(facts));
  }

  Object.assign(window.board, { motif, picture });
})();
