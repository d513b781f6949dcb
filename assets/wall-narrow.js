/**
 * What any chart does in a narrow card (`board.narrow`): words move in from the card's edges, and what would
 * run into its neighbour is left out. Pure: figure in, figure out, all lengths in the figure's own pixels.
 */
(function () {
  "use strict";

  const type = window.board.words;
  /** Names of columns beside each other stay so far apart, numbers at points too. */
  const APART_PX = 3;
  /** Half a mark, and how far words go down to keep clear of marks. */
  const MARK_PX = 6;
  const MOST_LOWER_PX = 60;

  const plotOf = ({ l = 0, r = 0 } = {}, width) => width - l - r;

  /** Where a value stands on the plot, in pixels from the card's left edge. */
  function across(x, { xaxis, margin }, width) {
    const [from, to, at] = [...xaxis.range, x].map((one) => (typeof one === "string" ? Date.parse(one) : one));
    return margin.l + ((at - from) / (to - from)) * plotOf(margin, width);
  }

  /** The same, from the chart's upper edge. */
  function down(y, { yaxis, margin }, height) {
    const [bottom, top] = yaxis.range;
    return margin.t + ((top - y) / (top - bottom)) * (height - margin.t - margin.b);
  }

  const isOfPoints = ({ meta, xaxis, yaxis, margin }) => Boolean(!meta?.rows && xaxis?.range && yaxis?.range && margin);
  const boxAt = (left, top, wide, high) => ({ left, top, right: left + wide, bottom: top + high });
  const touch = (one, other) =>
    one.left < other.right + APART_PX && other.left < one.right + APART_PX && one.top < other.bottom && other.top < one.bottom;

  const BEFORE = { left: 0, top: 0, center: 0.5, middle: 0.5, right: 1, bottom: 1 };

  /** Where words begin on the card. */
  function leftEdge(words, layout, width) {
    const { l } = layout.margin;
    const at = words.xref === "paper" ? l + words.x * plotOf(layout.margin, width) : across(words.x, layout, width);
    return at + (words.xshift ?? 0) - (BEFORE[words.xanchor] ?? 0.5) * type.width(words);
  }

  function wordsBox(words, layout, { width, height }) {
    const high = type.lines(words.text).length * type.LINE_PX;
    const top = down(words.y, layout, height) - (words.yshift ?? 0) - (BEFORE[words.yanchor] ?? 0.5) * high;
    return boxAt(leftEdge(words, layout, width), top, type.width(words), high);
  }

  /** The marks of a chart of points. */
  function marksOf(data, layout, { width, height }) {
    return data
      .filter(({ mode }) => mode?.includes("markers"))
      .flatMap(({ x, y }) => x.map((at, index) => [across(at, layout, width), down(y[index], layout, height)]))
      .map(([left, top]) => boxAt(left - MARK_PX, top - MARK_PX, 2 * MARK_PX, 2 * MARK_PX));
  }

  /** Words that were moved, lower where they would stand upon the marks beside them. */
  function below(words, { data, layout }, size) {
    const marks = marksOf(data, layout, size);
    const lower = (px) => ({ ...words, yshift: (words.yshift ?? 0) - px });
    const steps = Array.from({ length: MOST_LOWER_PX / APART_PX }, (_, step) => step * APART_PX);
    return lower(steps.find((px) => !marks.some((mark) => touch(mark, wordsBox(lower(px), layout, size)))) ?? 0);
  }

  /** Words over the whole chart (a column's, a day's, a side's) and beside its points, moved as far as the card's edges ask. */
  function within({ data, layout }, size) {
    const { width, height } = size;
    const isAtPoint = ({ yref }) => yref !== "paper" && isOfPoints(layout);
    return (layout.annotations ?? []).map((words) => {
      if (!layout.xaxis?.range || !layout.margin || (words.yref !== "paper" && !isAtPoint(words))) {
        return words;
      }
      const left = leftEdge(words, layout, width);
      const inside = Math.min(Math.max(left, type.HAIR_PX), width - type.HAIR_PX - type.width(words));
      if (inside === left) {
        return words;
      }
      const moved = { ...words, xshift: (words.xshift ?? 0) + inside - left };
      return isAtPoint(words) && height ? below(moved, { data, layout }, size) : moved;
    });
  }

  /** Every so many names of columns stand, the last among them, that none touches the next. */
  function columnNames(layout, width) {
    const { xaxis } = layout;
    const texts = xaxis?.ticktext ?? [];
    const named = texts.flatMap((text, index) => (text ? [index] : []));
    if (named.length < 2 || !xaxis.range || !xaxis.tickvals) {
      return {};
    }
    const at = named.map((index) => across(xaxis.tickvals[index], layout, width));
    const step = Math.min(...at.slice(1).map((one, index) => Math.abs(one - at[index])));
    const longest = Math.max(...named.map((index) => type.width({ text: texts[index], font: xaxis.tickfont })));
    const every = Math.ceil((longest + APART_PX) / step);
    const stays = new Set(named.filter((_, index) => (named.length - 1 - index) % every === 0));
    return every > 1 ? { xaxis: { ...xaxis, ticktext: texts.map((text, index) => (stays.has(index) ? text : "")) } } : {};
  }

  /** Where the number of a point stands. */
  function numberBox({ x, y, text, textfont: font, textposition = "middle center" }, index, layout, { width, height }) {
    const place = Array.isArray(textposition) ? textposition[index] : textposition;
    const wide = type.width({ text: text[index], font });
    const left = place.includes("right") ? MARK_PX : place.includes("left") ? -MARK_PX - wide : -wide / 2;
    const top = place.includes("top") ? -MARK_PX - type.LINE_PX : place.includes("bottom") ? MARK_PX : -type.LINE_PX / 2;
    return boxAt(across(x[index], layout, width) + left, down(y[index], layout, height) + top, wide, type.LINE_PX);
  }

  /** The numbers at points that stand clear of other marks, of words and of the numbers of later points. */
  function pointNumbers(trace, layout, size) {
    const { mode, text } = trace;
    if (!size.height || !isOfPoints(layout) || !mode?.includes("text") || !Array.isArray(text)) {
      return trace;
    }
    const taken = layout.annotations.filter(({ yref }) => yref !== "paper").map((words) => wordsBox(words, layout, size));
    const marks = marksOf([trace], layout, size);
    const stands = (box, index) =>
      !taken.some((other) => touch(box, other)) && !marks.some((mark, at) => at !== index && touch(box, mark));
    const clear = [...text];
    for (let index = text.length - 1; index >= 0; index -= 1) {
      const box = numberBox(trace, index, layout, size);
      if (stands(box, index)) {
        taken.push(box);
      } else {
        clear[index] = "";
      }
    }
    return { ...trace, text: clear };
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

  window.board.narrow = { across, columnNames, fullSize, plotOf, pointNumbers, within };
})();
