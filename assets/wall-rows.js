/**
 * Some rows of a chart as a figure of its own (`board.rows`), for screens on which not all find room.
 *
 * A chart of rows says so itself (`row_axis` in `canvas.py`): `layout.meta` holds their number (`rows`;
 * `counted` without those that only say what is left out) and the least height of one (`row_px`), or of each
 * (`heights`); row `i` reaches from `i - 0.5` to `i + 0.5` on its y axis. What is tied to the whole chart
 * (its columns' names, years, lines over the whole height) is on every part; a row's words and marks are
 * on the one part that holds the row. All functions are pure: figure in, figure out.
 */
(function () {
  "use strict";

  /** @param {{rows: number}} meta */
  const isOfRows = (layout) => layout?.meta?.rows > 0;

  /** The row that a place on the axis belongs to. */
  const rowOf = (y) => Math.round(y);

  /** Whether something stands at a place of the rows' axis, not at one of the whole chart. */
  const isInRow = ({ yref = "y", y }) => yref !== "paper" && typeof y === "number";

  /** The words that stand in the rows of a chart. */
  const inRows = (layout) => (layout.annotations ?? []).filter(isInRow);

  /** Where words that begin at the left edge of the plot begin on the card; `undefined` for all others. */
  const leftOf = ({ xref, x, xanchor, xshift = 0 }, margin) =>
    xref === "paper" && x === 0 && xanchor === "left" ? margin.l + xshift : undefined;

  /** Which points of a trace stand in the rows; a lifted pen (`null`) goes with the point before it. */
  function kept(ys, { first, end }) {
    let inside = false;
    return ys.map((y) => {
      inside = y === null ? inside : rowOf(y) >= first && rowOf(y) < end;
      return inside;
    });
  }

  /** Everything a trace says point by point, for the kept points alone, however deep it is nested. */
  function pick(value, keep) {
    if (Array.isArray(value)) {
      return value.length === keep.length ? value.filter((_, index) => keep[index]) : value;
    }
    if (value === null || typeof value !== "object") {
      return value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pick(part, keep)]));
  }

  /** Shapes reach over rows: what of one lies in the rows stays. */
  function clipped(shape, { first, end }) {
    if (shape.yref === "paper") {
      return [shape];
    }
    const [low, high] = [first - 0.5, end - 0.5];
    if (Math.max(shape.y0, shape.y1) < low || Math.min(shape.y0, shape.y1) > high) {
      return [];
    }
    const within = (y) => Math.min(Math.max(y, low), high);
    return [{ ...shape, y0: within(shape.y0), y1: within(shape.y1) }];
  }

  /**
   * A figure with what stands in its rows put elsewhere on their axis.
   * @param {(row: number) => {start: number, share: number}} placeOf where a row begins, and how many times as high it gets
   */
  function moved({ data, layout }, placeOf) {
    const at = (y) => {
      const { start, share } = placeOf(rowOf(y));
      return start + share * (y - rowOf(y) + 0.5);
    };
    const ofRow = (y) => (typeof y === "number" ? at(y) : y);
    const sized = (sizes, ys) => ys.map((y, index) => (Array.isArray(sizes) ? sizes[index] : sizes) * placeOf(rowOf(y)).share);
    return {
      data: data.map((trace) => {
        const own = ["width", "offset"].filter((name) => trace.type === "bar" && trace[name] !== undefined);
        return { ...trace, y: trace.y.map(ofRow), ...Object.fromEntries(own.map((name) => [name, sized(trace[name], trace.y)])) };
      }),
      layout: {
        ...layout,
        annotations: (layout.annotations ?? []).map((words) => (isInRow(words) ? { ...words, y: at(words.y) } : words)),
        shapes: (layout.shapes ?? []).map((shape) =>
          shape.yref === "paper" ? shape : { ...shape, y0: at(shape.y0), y1: at(shape.y1) },
        ),
      },
    };
  }

  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /** The figure with each row as high as `heights` of its `layout.meta` say, where they do: its axis is one of pixels then. */
  function spread(figure) {
    const { meta, yaxis } = figure.layout;
    if (!meta?.heights) {
      return figure;
    }
    const { heights, plot_px: plotPx, part: shown = { first: 0, end: meta.rows } } = meta;
    const beyond = sum(heights) / heights.length;
    const startOf = (row) => sum(heights.slice(0, Math.max(row, 0))) + beyond * (Math.min(row, 0) + Math.max(row - heights.length, 0));
    const { data, layout } = moved(figure, (row) => ({ start: startOf(row), share: heights[row] ?? beyond }));
    const start = startOf(shown.first);
    return { data, layout: { ...layout, yaxis: { ...yaxis, range: [Math.max(start + plotPx, startOf(shown.end)), start] } } };
  }

  /**
   * The rows `first` … `end - 1` of a figure, on an axis with room for `room` of them, so that rows are
   * equally high on every part. Below the diagonal of a square chart no row reaches beyond its own column.
   * @param {{data: object[], layout: object}} figure
   * @param {{first: number, end: number, room: number}} part
   */
  function part({ data, layout }, { first, end, room }) {
    const rows = { first, end };
    return {
      data: data.map((trace) => (Array.isArray(trace.y) ? pick(trace, kept(trace.y, rows)) : trace)),
      layout: {
        ...layout,
        annotations: (layout.annotations ?? []).filter(
          (words) => !isInRow(words) || (rowOf(words.y) >= first && rowOf(words.y) < end),
        ),
        shapes: (layout.shapes ?? []).flatMap((shape) => clipped(shape, rows)),
        yaxis: { ...layout.yaxis, range: [first + room - 0.5, first - 0.5] },
        xaxis: layout.meta.square ? { ...layout.xaxis, range: [-0.5, Math.max(end, room) - 0.5] } : layout.xaxis,
        meta: { ...layout.meta, part: rows },
      },
    };
  }

  /**
   * Rows of such heights cut into the fewest parts that are at most so high, as even as can be: no part is a lonely rest.
   * @returns {Array<{first: number, end: number}>}
   */
  function evenly(heights, limit) {
    const heightOf = ({ first, end }) => sum(heights.slice(first, end));
    const fewest = window.board.evenParts(heights.length, heightOf, limit);
    const edge = (index) => Math.round((index * heights.length) / fewest.length);
    const even = fewest.map((_, index) => ({ first: edge(index), end: edge(index + 1) }));
    return even.every((part) => heightOf(part) <= limit) ? even : fewest;
  }

  window.board.rows = { isOfRows, isInRow, inRows, leftOf, rowOf, sum, moved, part, spread, evenly };
})();
