/**
 * A chart of rows in the form that suits a width (`board.rows.fitted`). Where the words beside the rows
 * leave no room for the marks, they go above them (`wall-rowsabove.js`). Longer words break into more lines, and the rows get as high as they need.
 *
 * Pure: figure in, figure out, all lengths in the figure's own pixels. `row_px` of its `layout.meta` says
 * what a row of this form needs.
 */
(function () {
  "use strict";

  const { narrow, rows, words: type } = window.board;
  const { inRows, isInRow, leftOf } = rows;
  const { HAIR_PX, LINE_PX } = type;

  /** The least width that a chart's marks need, and that of one of its columns. */
  const LEAST_PLOT_PX = 80;
  const LEAST_COLUMN_PX = 18;
  /** The air around words beside a row. */
  const AIR_PX = 5;
  /** Rows that would get more than so many times as high as on a desk keep their height. */
  const MOST_STRETCH = 1.5;
  /** The share of its row that a name over a bar has (see `figure_bars.py`). */
  const OVER_BAR = 0.5;

  const isBeside = ({ yanchor }) => yanchor === "middle";

  /** Whether names of columns, as of years, would run into each other. */
  function namesTouch(layout, width) {
    const named = (layout.annotations ?? []).filter(({ xref = "x", yref }) => yref === "paper" && xref === "x");
    const levels = Object.values(Object.groupBy(named, ({ y, yshift = 0 }) => `${y} ${yshift}`));
    return levels.some((level) => {
      const ends = level.map((words) => [narrow.across(words.x, layout, width), type.width(words)]).sort(([one], [other]) => one - other);
      return ends.some(([at, long], index) => index > 0 && at - ends[index - 1][0] < (long + ends[index - 1][1]) / 2);
    });
  }

  /** Whether the words beside the rows leave too little room for marks and columns, or run out of the card. */
  function isCramped({ data, layout }, width) {
    const { margin, xaxis } = layout;
    const plot = narrow.plotOf(margin, width);
    const columns = xaxis?.ticktext?.length ?? (layout.meta.square ? layout.meta.rows : 0);
    const beside = inRows(layout).filter((words) => isBeside(words) && words.xref !== "paper" && words.xshift);
    const runsOut = beside.some((words) => type.width(words) > width / 2 && type.width(words) > plot * 0.6);
    const isSilent = (trace) => narrow.fullSize(trace, layout, width).text?.some((text, index) => text !== trace.text[index]);
    const isNarrow = plot < width / 2 && data.some(isSilent);
    return plot < LEAST_PLOT_PX || plot < columns * LEAST_COLUMN_PX || runsOut || isNarrow || namesTouch(layout, width);
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

  /** The figure without room for rows that it does not have, unless its few rows would get too high. */
  function filled({ data, layout }) {
    const { meta, yaxis } = layout;
    const fills = meta.rows > (Math.max(...yaxis.range) + 0.5) / MOST_STRETCH;
    return fills ? { data, layout: { ...layout, yaxis: { ...yaxis, range: [meta.rows - 0.5, -0.5] } } } : { data, layout };
  }

  function ofRows(figure, size) {
    const own = filled(figure);
    return isCramped(own, size.width) ? rows.stacked(own, size) : broken(own, size.width);
  }

  /**
   * @param {{data: object[], layout: object}} figure as the server sent it
   * @param {{width: number, height?: number, parts?: Array<{first: number, end: number}>}} size in the figure's pixels, and
   *   the parts that the rows are cut into
   */
  function fitted(figure, size) {
    const { width } = size;
    const formed = rows.isOfRows(figure.layout) ? ofRows(figure, size) : figure;
    const named = { ...formed.layout, ...narrow.columnNames(formed.layout, width) };
    const layout = { ...named, annotations: narrow.within({ data: formed.data, layout: named }, size) };
    return { data: formed.data.map((trace) => narrow.pointNumbers(narrow.fullSize(trace, layout, width), layout, size)), layout };
  }

  Object.assign(rows, { fitted, LEAST_PLOT_PX });
})();
