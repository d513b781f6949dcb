/**
 * What a page on a big screen is made of (`board.blocks`): cards, strips of figures and lines of text in
 * their order, and what each of them needs. All lengths are in rem.
 *
 * How small a block may get stands in 49-wall.css (`--least-width`, `--share`); its height at a width is
 * measured on the page, as only the browser knows how its words break.
 */
(function () {
  "use strict";

  const PARTS = ".card:not(.headlines .card), .headlines";
  /** Pixels of a chart to a rem of the screen: what is drawn is enlarged by `--scale`. */
  const HEADING = "h1, h2, h3, .page-head, .page-note, .executor-head";
  const SOURCE = ".page-sources, .source, .remark";

  /**
   * @typedef {object} Block
   * @property {HTMLElement} element
   * @property {"chart"|"text"|"strip"|"line"} kind a strip and a line take a whole row
   * @property {number} share of the row's width, beside its neighbours
   * @property {number} leastWidth
   * @property {boolean} leads a heading or a note, which belongs to what follows it
   * @property {boolean} trails a source, which belongs to what stands before it
   * @property {string} section the heading above it, or ""
   * @property {(width: number, zoom?: number) => number} height least height at a width; Infinity where it does not fit
   */

  function rem() {
    return Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize);
  }

  function isShown(element) {
    return window.getComputedStyle(element).display !== "none" && element.getBoundingClientRect().height > 0;
  }

  /** The smallest elements that together are the page: what holds cards is looked into, anything else stands as it is. */
  function elementsOf(container) {
    return [...container.children].flatMap((child) => {
      if (child.matches(PARTS)) {
        return [child];
      }
      return child.querySelector(PARTS) ? elementsOf(child) : [child];
    });
  }

  function kindOf(element) {
    if (element.matches(".chart-card:not(.is-empty)")) {
      return "chart";
    }
    if (element.matches(".headlines")) {
      return "strip";
    }
    return element.matches(".card, section, ul, ol, dl") ? "text" : "line";
  }

  /** What the rows of a chart need of its card at its present width; `undefined` for a chart without rows. */
  function rowsHeight(card, zoom) {
    const { rows } = window.board;
    const gd = card.querySelector(".js-plotly-plot");
    if (!rows?.isOfRows(gd?.layout)) {
      return undefined;
    }
    const width = (card.querySelector(".chart-body").clientWidth / rem() / zoom) * window.board.REM_PX;
    const whole = window.board.wholeFigure(gd);
    const { layout } = rows.fitted(whole, { width });
    const { t = 0, b = 0 } = layout.margin ?? {};
    return (zoom * (layout.meta.rows * layout.meta.row_px + t + b)) / window.board.REM_PX;
  }

  /** The width at which the words of a chart's rows stand beside their marks; 0 for what has no such rows. */
  function wordsBeside(element) {
    const gd = element.querySelector(":scope > .chart-body .js-plotly-plot");
    if (!window.board.rows.isOfRows(gd?.layout)) {
      return 0;
    }
    const { l = 0, r = 0 } = window.board.wholeFigure(gd).layout.margin ?? {};
    const { paddingLeft, paddingRight } = window.getComputedStyle(element);
    const padding = (Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)) / rem();
    return (l + r + window.board.rows.LEAST_PLOT_PX) / window.board.REM_PX + padding + 0.2;
  }

  /** A chart is drawn at whatever width it gets; its card needs what its head and its rows need. */
  function chartHeight(card, width, zoom) {
    card.style.width = `${width}rem`;
    card.style.setProperty("--zoom", zoom);
    card.style.setProperty("--rows-height", `${rowsHeight(card, zoom) ?? 0}rem`);
    return card.offsetHeight / rem();
  }

  /** Words that run out of a width, as a table of many columns does, do not fit it at any height. */
  function wordsHeight(element, width, zoom) {
    element.style.width = `${width / zoom}rem`;
    const parts = [element, ...element.querySelectorAll(".card")];
    const fits = parts.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1);
    return fits ? (zoom * element.offsetHeight) / rem() : Infinity;
  }

  /**
   * The least height of an element at a width, remembered; what it says may be enlarged `zoom` times.
   * @returns {(width: number, zoom?: number) => number}
   */
  function measure(element, kind) {
    const known = new Map();
    return (width, zoom = 1) => {
      const asked = `${width.toFixed(2)} ${zoom}`;
      if (!known.has(asked)) {
        known.set(asked, (kind === "chart" ? chartHeight : wordsHeight)(element, width, zoom));
      }
      return known.get(asked);
    };
  }

  /** A number from the style sheet. */
  function token(element, name) {
    return Number.parseFloat(window.getComputedStyle(element).getPropertyValue(name));
  }

  /**
   * @param {HTMLElement} page
   * @param {number} width of the stage
   * @returns {Block[]}
   */
  function blocks(page, width) {
    let section = "";
    return elementsOf(page)
      .filter(isShown)
      .map((element) => {
        const kind = kindOf(element);
        const leads = kind === "line" && element.matches(HEADING);
        section = element.matches(".section-title") ? element.textContent : section;
        return {
          element,
          kind,
          leads,
          section,
          trails: kind === "line" && element.matches(SOURCE),
          share: token(element, "--share") || 1,
          leastWidth: Math.max(token(element, "--least-width"), wordsBeside(element)),
          height: measure(element, kind),
        };
      });
  }

  Object.assign(window.board, { blocks, rem });
})();
