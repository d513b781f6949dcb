/**
 * Blocks side by side on a big screen (`board.packing.rowsOf`): every row that some neighbours can make, in
 * columns that each hold one or more of them, one below the other. Lengths are in rem.
 */
(function () {
  "use strict";

  const GAP = 0.5;
  const MOST_IN_COLUMN = 3;

  /**
   * @typedef {{block: Block, height: number, fixed: boolean}} Cell
   * @typedef {{cells: Cell[], width: number}} Column
   * @typedef {{columns: Column[], height: number, fixed: boolean}} Row
   */

  const isWhole = ({ kind }) => kind === "strip" || kind === "line";
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

  /** Every way to cut neighbours into columns. */
  function* cuts(blocks) {
    if (!blocks.length) {
      yield [];
    }
    for (let count = 1; count <= Math.min(MOST_IN_COLUMN, blocks.length); count += 1) {
      for (const rest of cuts(blocks.slice(count))) {
        yield [blocks.slice(0, count), ...rest];
      }
    }
  }

  const needOf = (zoom) => (column) => Math.max(...column.map(({ leastWidth }) => leastWidth)) * zoom;
  const shareOf = (column) => Math.max(...column.map(({ share }) => share));

  /** The width of each column: by shares, but none under what it needs; `null` where there is no room. */
  function widths(columns, width, zoom) {
    const room = width - GAP * (columns.length - 1);
    // What stands alone may be narrower than it would like, but is not enlarged then.
    const need = columns.length > 1 || zoom > 1 ? needOf(zoom) : () => 0;
    if (sum(columns.map(need)) > room + 0.01) {
      return null;
    }
    const tight = new Set();
    for (;;) {
      const sharing = columns.filter((column) => !tight.has(column));
      const free = room - sum([...tight].map(need));
      const unit = free / sum(sharing.map(shareOf));
      const tighter = sharing.filter((column) => shareOf(column) * unit < need(column) - 0.01);
      if (!tighter.length) {
        return columns.map((column) => (tight.has(column) ? need(column) : shareOf(column) * unit));
      }
      tighter.forEach((column) => tight.add(column));
    }
  }

  /** A line keeps its size, whatever stands beside it. */
  const zoomOf = (block, zoom) => (block.kind === "line" ? 1 : zoom);

  function cellOf(block, width, zoom) {
    return { block, height: block.height(width, zoomOf(block, zoom)), fixed: isWhole(block) };
  }

  function rowOf(columns, width, zoom) {
    const found = widths(columns, width, zoom);
    if (!found) {
      return null;
    }
    const filled = columns.map((column, i) => ({
      cells: column.map((block) => cellOf(block, found[i], zoom)),
      width: found[i],
    }));
    const height = Math.max(...filled.map(({ cells }) => sum(cells.map((cell) => cell.height)) + GAP * (cells.length - 1)));
    return Number.isFinite(height) ? { columns: filled, height, fixed: columns.flat().every(isWhole) } : null;
  }

  /**
   * Every row that neighbours can make; a strip or a line makes one by itself.
   * @param {Block[]} blocks
   * @returns {Row[]}
   */
  function rowsOf(blocks, width, zoom) {
    if (blocks.length > 1 && blocks.some(isWhole)) {
      return [];
    }
    return [...cuts(blocks)]
      .filter((columns) => blocks.length === 1 || columns.length > 1)
      .map((columns) => rowOf(columns, width, zoom))
      .filter(Boolean);
  }

  window.board.packing = { GAP, rowsOf, zoomOf };
})();
