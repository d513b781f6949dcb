/**
 * A block that is too high for its place on a big screen, in slices (`board.slices`). A chart of rows is
 * cut between its rows, anything else between its items (`wall-items.js`): nothing is cut through, nothing
 * is left out, and the block says which part is shown: «1–20 из 61».
 *
 * A chart is drawn in the form that suits its card, whether it is cut or not, and again whenever the card
 * gets another size or the server sends another figure.
 */
(function () {
  "use strict";

  const { rows } = window.board;

  /**
   * The figure as the server sent it, while another form of it is on screen, and the slice that is shown.
   * @type {WeakMap<Element, {whole: object, slice: ?{first: number, end: number, room: number, parts: object[]}}>}
   */
  const states = new WeakMap();

  const cardOf = (gd) => gd.closest("[data-chart]");
  const graphOf = (card) => card.querySelector(".js-plotly-plot");

  /** A figure that says no `form` comes from the server; a graph that has left the page has no layout any more. */
  function stateOf(gd) {
    const state = states.get(gd) ?? { slice: null };
    if (gd.layout && !gd.layout.meta?.form) {
      state.whole = { data: gd.data, layout: gd.layout };
      state.slice = rows.isOfRows(gd.layout) ? state.slice : null; // the graph may show another chart now
    }
    states.set(gd, state);
    return state;
  }

  /** What fits as it is is one slice. */
  const WHOLE = [() => {}];
  /** Words are measured anew once the board's font is there. */
  const FONT = "13px Onest";

  /** Let a card be as high as all rows of its chart need; a slice has the height it is given. */
  function setLeastHeight(gd, { layout }, slice) {
    const { style } = cardOf(gd);
    const { t = 0, b = 0 } = layout.margin ?? {};
    const { rows: count, row_px: rowPx } = layout.meta;
    const zoom = Number.parseFloat(style.getPropertyValue("--zoom")) || 1;
    const rem = slice ? 0 : (zoom * (count * rowPx + t + b)) / window.board.REM_PX;
    style.setProperty("--rows-height", `${rem}rem`);
  }

  /** Draw what suits the size of the card and the slice that is asked for, unless it is on screen. */
  function fit(gd) {
    if (!gd.layout) {
      return;
    }
    const { whole, slice } = stateOf(gd);
    const size = { width: gd.clientWidth, height: gd.clientHeight, parts: slice?.parts };
    const form = window.board.onWall() ? JSON.stringify([size, slice, document.fonts.check(FONT)]) : undefined;
    if (form === gd.layout.meta?.form) {
      return;
    }
    if (!form) {
      window.Plotly.react(gd, whole.data, whole.layout);
      return;
    }
    const figure = rows.fitted(whole, size);
    if (rows.isOfRows(figure.layout)) {
      setLeastHeight(gd, figure, slice);
    }
    const { data, layout } = rows.spread(slice ? rows.part(figure, slice) : figure);
    window.Plotly.react(gd, data, { ...layout, meta: { ...layout.meta, form } });
  }

  function fitSeen(gd) {
    if (gd.clientWidth > 0) {
      fit(gd);
    }
  }

  window.board.eachGraph((gd) => {
    gd.on("plotly_afterplot", () => fitSeen(gd));
    fitSeen(gd);
  });

  document.fonts.addEventListener("loadingdone", () => {
    document.querySelectorAll("[data-chart] .js-plotly-plot").forEach(fitSeen);
  });

  /**
   * Do something while a block has a size of its own.
   * @param {{width: number, height?: number}} size in pixels of the screen; no height: as high as it wants
   */
  function atSize(block, { width, height }, look) {
    const { style } = block;
    const before = [style.width, style.height];
    style.width = `${width}px`;
    style.height = height === undefined ? "auto" : `${height}px`;
    try {
      return look();
    } finally {
      [style.width, style.height] = before;
    }
  }

  /** What a chart has, in its own pixels, in a card of a size on screen. */
  function roomFor(card, size) {
    const gd = graphOf(card);
    const scale = gd.getBoundingClientRect().width / gd.offsetWidth;
    return atSize(card, size, () => {
      const body = card.querySelector(".chart-body");
      return { width: body.clientWidth / scale, height: body.clientHeight / scale };
    });
  }

  /** The parts of a chart in a card of a size: one, where all rows find room. */
  function partsAt(card, size) {
    const room = roomFor(card, size);
    const { layout } = rows.fitted(stateOf(graphOf(card)).whole, { width: room.width });
    const { t = 0, b = 0 } = layout.margin ?? {};
    const { rows: count, row_px: rowPx, heights = Array(count).fill(rowPx) } = layout.meta;
    return rows.evenly(heights, room.height - t - b);
  }

  function chartSlices(card, size) {
    const gd = graphOf(card);
    card.style.setProperty("--rows-height", "0rem"); // what all rows together would need
    card.style.setProperty("--zoom", 1); // what is cut is as large as it is meant to be
    if (partsAt(card, size).length < 2) {
      return WHOLE;
    }
    // The words that say the part take some of the room that is divided; those of the last part are the longest.
    const count = stateOf(gd).whole.layout.meta.counted;
    window.board.saySlice(card, { first: Math.max(0, count - 2), end: count, count });
    const parts = partsAt(card, size);
    const room = Math.max(...parts.map(({ first, end }) => end - first));
    return parts.map((part) => () => {
      stateOf(gd).slice = { ...part, room, parts };
      window.board.saySlice(card, { first: part.first, end: Math.min(part.end, count), count });
      fit(gd);
    });
  }

  function isChartOfRows(block) {
    const gd = block.matches(".chart-card:not(.is-empty)") ? graphOf(block) : null;
    return Boolean(gd?.layout) && rows.isOfRows(gd.layout);
  }

  /**
   * The functions that show one slice each of a block in a size: one that does nothing, where the block
   * fits as it is; `null` where some part of it is too high to be shown.
   * @param {HTMLElement} block
   * @param {{width: number, height: number}} size of the whole block, in pixels of the screen
   * @returns {?Array<() => void>}
   */
  function slices(block, size) {
    if (isChartOfRows(block)) {
      return chartSlices(block, size);
    }
    return block.matches(".chart-card") ? WHOLE : window.board.itemSlices(block, size, atSize);
  }

  /** Every block whole again. */
  function wholeAgain() {
    for (const gd of document.querySelectorAll("[data-chart] .js-plotly-plot")) {
      if (states.get(gd)?.slice) {
        states.get(gd).slice = null;
        fit(gd);
      }
    }
    window.board.allItems();
  }

  Object.assign(window.board, { slices, wholeAgain, wholeFigure: (gd) => stateOf(gd).whole });
})();
