/**
 * A chart of rows in the form that suits a width (`board.rows.fitted`). Where the words beside the rows
 * leave no room for the marks, they go above them, as on a telephone: the name on the left, the value on
 * the right, the marks below. Longer words break into more lines, and the rows get as high as they need.
 *
 * Pure: figure in, figure out, all lengths in the figure's own pixels. `row_px` of its `layout.meta` says
 * what a row of this form needs.
 */
(function () {
  "use strict";

  const { rows, words: type } = window.board;
  const { isInRow, rowOf } = rows;

  /** The least width that a chart's marks need, and that of one of its columns. */
  const LEAST_PLOT_PX = 80;
  const LEAST_COLUMN_PX = 18;
  const LINE_PX = 17;
  /** Of a row whose words stand above its marks: the height of the marks, the air under and over them. */
  const MARKS_PX = 16;
  const NUMBER_PX = 16;
  const AIR_PX = 5;
  const LEAD_PX = 3;
  /** Where there is more room than needed, marks grow so much; the rest is air. */
  const MOST_GROWTH = 1.6;
  /** Half a mark must not stick out at the edges; words beside each other stay apart. */
  const EDGE_PX = 8;
  const GAP_PX = 10;
  /** Plotly sets a frame of so much around words. */
  const HAIR_PX = 4;
  /** The share of its row that a name over a bar has (see `figure_bars.py`). */
  const OVER_BAR = 0.5;
  const SMALL = 13;
  /** Cells of many narrow columns are as wide as these but for a seam: two digits need all of it. */
  const WIDE_CELL = 0.97;

  const inRows = (layout) => (layout.annotations ?? []).filter(isInRow);
  const plotOf = ({ l = 0, r = 0 } = {}, width) => width - l - r;
  const isBeside = ({ yanchor }) => yanchor === "middle";
  /** Where words that begin at the left edge of the plot begin on the card; `undefined` for all others. */
  const leftOf = ({ xref, x, xanchor, xshift = 0 }, margin) =>
    xref === "paper" && x === 0 && xanchor === "left" ? margin.l + xshift : undefined;

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

  /** Where a value stands on the plot, in pixels from the card's left edge. */
  function across(x, { xaxis, margin }, width) {
    const [from, to, at] = [...xaxis.range, x].map((one) => (typeof one === "string" ? Date.parse(one) : one));
    return margin.l + ((at - from) / (to - from)) * plotOf(margin, width);
  }

  /** Whether names of columns, as of years, would run into each other. */
  function namesTouch(layout, width) {
    const named = (layout.annotations ?? []).filter(({ xref = "x", yref }) => yref === "paper" && xref === "x");
    const levels = Object.values(Object.groupBy(named, ({ y, yshift = 0 }) => `${y} ${yshift}`));
    return levels.some((level) => {
      const ends = level.map((words) => [across(words.x, layout, width), type.width(words)]).sort(([one], [other]) => one - other);
      return ends.some(([at, long], index) => index > 0 && at - ends[index - 1][0] < (long + ends[index - 1][1]) / 2);
    });
  }

  /** Whether the words beside the rows leave too little room for marks and columns, or run out of the card. */
  function isCramped({ data, layout }, width) {
    const { margin, xaxis } = layout;
    const plot = plotOf(margin, width);
    const columns = xaxis?.ticktext?.length ?? (layout.meta.square ? layout.meta.rows : 0);
    const beside = inRows(layout).filter((words) => isBeside(words) && words.xref !== "paper" && words.xshift);
    const runsOut = beside.some((words) => type.width(words) > width / 2 && type.width(words) > plot * 0.6);
    const isSilent = (trace) => fullSize(trace, layout, width).text?.some((text, index) => text !== trace.text[index]);
    const isNarrow = plot < width / 2 && data.some(isSilent);
    return plot < LEAST_PLOT_PX || plot < columns * LEAST_COLUMN_PX || runsOut || isNarrow || namesTouch(layout, width);
  }

  /** All that a row shows, moved and shrunk into the lower part of the row: `top` and `share` are parts of its height. */
  function lowered({ data, layout }, top, share) {
    const down = (y) => (typeof y === "number" ? rowOf(y) - 0.5 + top + share * (y - rowOf(y) + 0.5) : y);
    const shrunk = (size) => (Array.isArray(size) ? size.map((one) => one * share) : size * share);
    const sizes = ["width", "offset"];
    return {
      data: data.map((trace) => {
        const own = sizes.filter((name) => trace.type === "bar" && trace[name] !== undefined);
        return { ...trace, y: trace.y.map(down), ...Object.fromEntries(own.map((name) => [name, shrunk(trace[name])])) };
      }),
      annotations: layout.annotations.map((words) => (isInRow(words) ? { ...words, y: down(words.y) } : words)),
      shapes: (layout.shapes ?? []).map((shape) =>
        shape.yref === "paper" ? shape : { ...shape, y0: down(shape.y0), y1: down(shape.y1) },
      ),
    };
  }

  /**
   * The words behind the rows as columns side by side, by the distance they have from the rows; together
   * they are as wide as the card at most. One column alone keeps to the right edge.
   * @returns {Map<number, {left: number, room: number}>} by distance
   */
  function columnsOf(behind, width) {
    const distances = [...new Set(behind.map(({ xshift }) => xshift))].sort((one, other) => one - other);
    const widths = distances.map((distance) =>
      Math.max(...behind.filter(({ xshift }) => xshift === distance).map((words) => type.width(words) + GAP_PX)),
    );
    const share = Math.min(1, width / widths.reduce((sum, one) => sum + one, 0));
    let left = 0;
    return new Map(
      distances.map((distance, index) => {
        const column = { left, room: widths[index] * share - GAP_PX };
        left += widths[index] * share;
        return [distance, column];
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

  /** The figure with the words of its rows above their marks, at a size, with `room` for so many rows. */
  function stacked(figure, { width, height, room: shown }) {
    const { data, layout } = figure.layout.meta.square ? numbered(figure) : figure;
    const { margin, meta } = layout;
    const moving = inRows(layout).filter((words) => words.xref === "paper" || words.xshift || meta.square);
    const behind = meta.square ? [] : behindOf(moving, margin, width);
    const before = moving.filter((words) => !behind.includes(words));
    const columns = columnsOf(behind, width);
    const isTable = columns.size > 1 && behind.every(({ xref }) => xref === "paper");
    const wide = width - 2 * HAIR_PX - (isTable ? 0 : Math.max(0, ...behind.map((words) => type.width(words) + GAP_PX)));
    const place = { yanchor: "top", xref: "paper", borderpad: 0, borderwidth: 0 };
    const ground = layout.template?.layout?.hoverlabel?.bgcolor; // the card's own: a line of a day does not cross a name

    const names = before.map((words) => {
      const left = Math.max(leftOf(words, margin) ?? 0, 0);
      const text = type.wrapped(words, wide - left);
      const y = rowOf(words.y) - 0.5;
      return { ...words, ...place, text, y, bgcolor: ground, x: 0, xanchor: "left", xshift: left - EDGE_PX };
    });
    const namesPx = linesPx(names);
    const values = behind.map((words) => {
      const y = rowOf(words.y) - 0.5;
      if (!isTable) {
        return { ...words, ...place, y, x: 1, xanchor: "right", xshift: EDGE_PX + beyondPx(data) };
      }
      const column = columns.get(words.xshift);
      const text = type.wrapped(words, column.room);
      return { ...words, ...place, text, y, x: 0, xshift: column.left - EDGE_PX, yshift: -namesPx };
    });
    const staying = layout.annotations
      .filter((words) => !moving.includes(words))
      .map((words) =>
        isTable && words.yref === "paper" && columns.has(words.xshift)
          ? { ...words, x: 0, xshift: columns.get(words.xshift).left - EDGE_PX, yshift: LINE_PX }
          : words,
      );

    const wordsPx = LEAD_PX + (isTable ? namesPx + linesPx(values) : Math.max(namesPx, linesPx(values)));
    const top = margin.t + (isTable ? LINE_PX : 0);
    const leastBarsPx = marksPx(data, staying);
    const leastRowPx = wordsPx + leastBarsPx + AIR_PX;
    const rowPx = Math.max(leastRowPx, height ? (height - top - margin.b) / (shown ?? onAxis(layout)) : 0);
    const barsPx = Math.min(rowPx - wordsPx - AIR_PX, MOST_GROWTH * leastBarsPx);
    const low = lowered({ data, layout: { ...layout, annotations: staying } }, wordsPx / rowPx, barsPx / rowPx);
    return {
      data: low.data,
      layout: {
        ...layout,
        margin: { ...margin, l: EDGE_PX, r: EDGE_PX + beyondPx(data), t: top },
        annotations: [...names, ...values, ...low.annotations],
        shapes: low.shapes,
        meta: { ...meta, row_px: leastRowPx },
      },
    };
  }

  /** The figure with the names over its marks in as few lines as the card allows, and words beside them broken where it ends. */
  function broken({ data, layout }, width) {
    const [over, beside] = [[], []];
    const annotations = (layout.annotations ?? []).map((words) => {
      const left = isInRow(words) ? leftOf(words, layout.margin) : undefined;
      if (left === undefined || left < 0) {
        return words;
      }
      const isOver = words.yanchor === "bottom";
      const text = type.wrapped(isOver ? { ...words, text: type.joined(words.text) } : words, width - left - HAIR_PX);
      const needed = type.lines(text).length * LINE_PX;
      (isOver ? over : beside).push(isOver ? needed / OVER_BAR : text === words.text ? 0 : needed + AIR_PX);
      return { ...words, text };
    });
    const rowPx = Math.max(...beside, ...(over.length ? over : [layout.meta.row_px]));
    return { data, layout: { ...layout, annotations, meta: { ...layout.meta, row_px: rowPx } } };
  }

  /** Words over the whole chart (a column's, a day's, a side's), moved as far as the card's edges ask. */
  function within(layout, width) {
    const shifts = { left: 0, center: 0.5, right: 1 };
    return (layout.annotations ?? []).map((words) => {
      if (words.yref !== "paper" || !layout.xaxis?.range || !layout.margin) {
        return words;
      }
      const long = type.width(words);
      const { l } = layout.margin;
      const at = words.xref === "paper" ? l + words.x * plotOf(layout.margin, width) : across(words.x, layout, width);
      const left = at + (words.xshift ?? 0) - (shifts[words.xanchor] ?? 0.5) * long;
      const inside = Math.min(Math.max(left, HAIR_PX), width - HAIR_PX - long);
      return inside === left ? words : { ...words, xshift: (words.xshift ?? 0) + inside - left };
    });
  }

  /** Where the names of columns would touch, every second one is left out. */
  function narrowColumns({ xaxis, margin }, width) {
    const names = xaxis?.ticktext;
    if (!names || plotOf(margin, width) >= names.length * LEAST_COLUMN_PX) {
      return {};
    }
    return { xaxis: { ...xaxis, ticktext: names.map((name, index) => (index % 2 ? "" : name)) } };
  }

  /** Numbers in lying bars upright, in no less than the smallest type: one wider than its bar is not shown, as on a desk. */
  function fullSize(trace, layout, width) {
    if (trace.type !== "bar" || trace.orientation !== "h" || !trace.text) {
      return trace;
    }
    if (trace.textposition !== "inside") {
      return { ...trace, constraintext: "none" };
    }
    const pixels = plotOf(layout.margin, width) / Math.abs(layout.xaxis.range[1] - layout.xaxis.range[0]);
    const fits = (text, index) => type.width({ text, font: trace.insidetextfont }) <= Math.abs(trace.x[index]) * pixels;
    return { ...trace, constraintext: "none", text: trace.text.map((one, index) => (fits(one, index) ? one : "")) };
  }

  /**
   * @param {{data: object[], layout: object}} figure as the server sent it
   * @param {{width: number, height?: number, room?: number}} size in the figure's pixels, and how many rows are shown
   */
  function fitted(figure, size) {
    const { width } = size;
    const form = isCramped(figure, width) ? stacked : (one) => broken(one, width);
    const { data, layout } = rows.isOfRows(figure.layout) ? form(figure, size) : figure;
    return {
      data: data.map((trace) => fullSize(trace, layout, width)),
      layout: { ...layout, ...narrowColumns(layout, width), annotations: within(layout, width) },
    };
  }

  Object.assign(rows, { fitted, LEAST_PLOT_PX });
})();
