/**
 * A chart of rows on a narrow card (`board.rows.stacked`): words go above the marks of their row, as on a
 * telephone, the name on the left, the value on the right, the marks below. Columns of a table stand side
 * by side under the name. Pure: figure in, figure out, all lengths in the figure's own pixels.
 */
(function () {
  "use strict";

  const { rows, words: type } = window.board;
  const { inRows, isInRow, leftOf, rowOf, sum } = rows;
  const { HAIR_PX, LINE_PX } = type;

  /** Of a row whose words stand above its marks: the height of the marks, the air under and over them. */
  const MARKS_PX = 16;
  const NUMBER_PX = 15;
  const AIR_PX = 4;
  const LEAD_PX = 2;
  /** Where there is more room than needed, marks grow so much; the rest is air. */
  const MOST_GROWTH = 1.6;
  /** Half a mark must not stick out at the edges; words beside each other stay apart. */
  const EDGE_PX = 8;
  const GAP_PX = 10;
  const SMALL = 13;
  /** Cells of many narrow columns are as wide as these but for a seam: two digits need all of it. */
  const WIDE_CELL = 0.97;

  const isBeside = ({ yanchor }) => yanchor === "middle";

  /** Words in the margin behind the rows, or beyond the ends of their bars; where those are long, they are names. */
  function behindOf(moving, margin, width) {
    const namesAtMarks = moving.some((words) => words.xref !== "paper" && type.width(words) > width / 2);
    return moving.filter((words) => {
      const left = leftOf(words, margin);
      return left === undefined ? words.xref === "paper" || !namesAtMarks : left > width / 2;
    });
  }

  /** What numbers beyond the ends of lying bars need. */
  const beyondPx = (data) =>
    Math.max(0, ...data.filter(({ textposition }) => textposition === "outside").flatMap(({ text, outsidetextfont }) =>
      text.map((one) => type.width({ text: one, font: outsidetextfont }) + GAP_PX)));

  /**
   * Columns as wide as they would like to be, or as much narrower as the card asks: what gives way is what a
   * column has beyond its least width.
   * @param {Array<{wished: number, least: number}>} columns
   */
  function columnWidths(columns, width) {
    const sum = (name) => columns.reduce((total, column) => total + column[name], 0);
    const share = Math.max(0, Math.min(1, (width - sum("least")) / (sum("wished") - sum("least") || 1)));
    return columns.map(({ wished, least }) => least + share * (wished - least));
  }

  /**
   * The words behind the rows as columns side by side, by the distance they have from the rows; together
   * they are as wide as the card at most, and none is narrower than its heading and its longest word.
   * @returns {Map<number, {left: number, room: number}>} by distance
   */
  function columnsOf(behind, headings, width) {
    const distances = [...new Set(behind.map(({ xshift }) => xshift))].sort((one, other) => one - other);
    const columns = distances.map((distance) => {
      const own = behind.filter(({ xshift }) => xshift === distance);
      const head = Math.max(0, ...headings.filter(({ xshift }) => xshift === distance).map(type.width));
      return {
        wished: Math.max(head, ...own.map(type.width)) + GAP_PX,
        least: Math.max(head, ...own.map(type.longestWord)) + GAP_PX,
      };
    });
    let left = 0;
    return new Map(
      columnWidths(columns, width + GAP_PX).map((wide, index) => {
        const column = { left, room: wide - GAP_PX };
        left += wide;
        return [distances[index], column];
      }),
    );
  }

  const linesPx = (found) => LINE_PX * Math.max(0, ...found.map(({ text }) => type.lines(text).length));

  /** What the numbers in bars and cells need, and the words that stay among the marks or hang under them. */
  function marksPx(data, annotations) {
    const numbers = data.map(({ mode, text, textposition, width: high }) => {
      const isInBar = text && textposition === "inside";
      return isInBar || mode === "text" ? NUMBER_PX / (isInBar ? (high ?? 1) : 1) : 0;
    });
    const needed = annotations.filter(isInRow).map((words) => {
      const own = type.lines(words.text).length * LINE_PX;
      return isBeside(words) ? own : 2 * (own - (words.yshift ?? 0));
    });
    return Math.max(MARKS_PX, ...numbers, ...needed);
  }

  /** Cells, each about its own middle, as wide as their columns. */
  function widened(trace) {
    if (!trace.base) {
      return trace;
    }
    const base = trace.base.map((left, index) => left - (WIDE_CELL - trace.x[index]) / 2);
    return { ...trace, base, x: trace.x.map(() => WIDE_CELL) };
  }

  /** The bodies of a square chart by number: at the head of a column there is no room for a name. */
  function numbered({ data, layout }) {
    const names = layout.annotations.map((words) => ({ ...words, text: `${rowOf(words.y) + 1}. ${words.text}` }));
    const heads = names
      .filter((_, column) => column % 2 === 0)
      .map(({ x, y, font }) => ({ text: String(y + 1), font: { ...font, size: SMALL }, x: y, xref: "x", y: 1, yref: "paper", yanchor: "bottom" }));
    const { margin } = layout;
    const small = data.map(widened).map((trace) => (trace.mode === "text" ? { ...trace, textfont: { ...trace.textfont, size: SMALL } } : trace));
    return { data: small, layout: { ...layout, annotations: [...names, ...heads], margin: { ...margin, t: margin.t + LINE_PX } } };
  }

  /** So many rows the axis has; a few rows that are alone keep the height they have on a desk. */
  const onAxis = ({ yaxis }) => Math.abs(yaxis.range[1] - yaxis.range[0]);

  const ofRow = (words, row) => words.filter((one) => isInRow(one) && rowOf(one.y) === row);

  /** The rows that show anything but words: the last one may only say what is left out. */
  function markedRows(data, { annotations, shapes = [] }) {
    const places = [
      ...data.flatMap(({ y }) => y.filter((one) => typeof one === "number")),
      ...annotations.filter(isInRow).map(({ y }) => y),
      ...shapes.filter((shape) => shape.yref !== "paper").map(({ y0, y1 }) => (y0 + y1) / 2),
    ];
    return new Set(places.map(rowOf));
  }

  /** What every row of any part can have beyond its least height, where parts (or the one whole) fill a height. */
  function sparePx(least, layout, height, parts) {
    const missing = onAxis(layout) - least.length;
    const mean = sum(least) / least.length;
    const spares = parts
      ? parts.map(({ first, end }) => (height - sum(least.slice(first, end))) / (end - first))
      : [(height - sum(least) - mean * missing) / onAxis(layout)];
    return Math.max(0, Math.min(...spares));
  }

  /** The figure with the words of its rows above their marks, each row as high as its own words ask, at a size and in `parts`. */
  function stacked(figure, { width, height, parts }) {
    const { data, layout } = figure.layout.meta.square ? numbered(figure) : figure;
    const { margin, meta } = layout;
    const moving = inRows(layout).filter((words) => words.xref === "paper" || words.xshift || meta.square);
    const behind = meta.square ? [] : behindOf(moving, margin, width);
    const before = moving.filter((words) => !behind.includes(words));
    const headings = layout.annotations.filter((words) => words.xref === "paper" && words.yref === "paper" && words.x === 1);
    const columns = columnsOf(behind, headings, width - 2 * HAIR_PX);
    const isTable = columns.size > 1 && behind.every(({ xref }) => xref === "paper");
    const wide = width - 2 * HAIR_PX - (isTable ? 0 : Math.max(0, ...behind.map((words) => type.width(words) + GAP_PX)));
    const place = { yanchor: "top", xref: "paper", borderpad: 0, borderwidth: 0 };
    const ground = layout.template?.layout?.hoverlabel?.bgcolor; // the card's own: a line of a day does not cross a name

    const names = before.map((words) => {
      const left = Math.max(leftOf(words, margin) ?? 0, 0);
      const text = type.wrapped({ ...words, text: type.joined(words.text) }, wide - left);
      const y = rowOf(words.y) - 0.5;
      return { ...words, ...place, text, y, bgcolor: ground, x: 0, xanchor: "left", xshift: left - EDGE_PX };
    });
    const values = behind.map((words) => {
      const row = rowOf(words.y);
      const y = row - 0.5;
      if (!isTable) {
        return { ...words, ...place, y, x: 1, xanchor: "right", xshift: EDGE_PX + beyondPx(data) };
      }
      const column = columns.get(words.xshift);
      const text = type.wrapped(words, column.room);
      return { ...words, ...place, text, y, x: 0, xshift: column.left - EDGE_PX, yshift: -linesPx(ofRow(names, row)) };
    });
    const staying = layout.annotations
      .filter((words) => !moving.includes(words))
      .map((words) =>
        isTable && words.yref === "paper" && columns.has(words.xshift)
          ? { ...words, x: 0, xshift: columns.get(words.xshift).left - EDGE_PX, yshift: LINE_PX }
          : words,
      );

    const top = margin.t + (isTable ? LINE_PX : 0);
    const plotPx = height ? height - top - margin.b : 0;
    const wordsPx = Array.from({ length: meta.rows }, (_, row) => {
      const [own, beside] = [linesPx(ofRow(names, row)), linesPx(ofRow(values, row))];
      return LEAD_PX + (isTable ? own + beside : Math.max(own, beside));
    });
    const leastBarsPx = marksPx(data, staying);
    const marked = markedRows(data, { ...layout, annotations: staying });
    const least = wordsPx.map((px, row) => px + (marked.has(row) ? leastBarsPx : 0) + AIR_PX);
    const spare = height ? sparePx(least, layout, plotPx, parts) : 0;
    const heights = least.map((px) => px + spare);
    const barsPx = Math.min(leastBarsPx + spare, MOST_GROWTH * leastBarsPx);
    const low = rows.moved({ data, layout: { ...layout, annotations: staying } }, (row) => {
      const within = Math.min(Math.max(row, 0), meta.rows - 1);
      return { start: row - 0.5 + wordsPx[within] / heights[within], share: barsPx / heights[within] };
    });
    return {
      data: low.data,
      layout: {
        ...low.layout,
        margin: { ...margin, l: EDGE_PX, r: EDGE_PX + beyondPx(data), t: top },
        annotations: [...names, ...values, ...low.layout.annotations],
        meta: { ...meta, row_px: sum(least) / least.length, heights, plot_px: plotPx },
      },
    };
  }

  Object.assign(rows, { stacked });
})();
