/**
 * Blocks packed into scenes (`board.pack`): in their order, in as few scenes as hold them. A scene is made
 * of rows, a row of columns, a column of blocks one below the other. Pure: it knows no element, only what
 * blocks say of themselves (`wall-blocks.js`) and how `wall-columns.js` puts them side by side.
 */
(function () {
  "use strict";

  const { GAP, rowsOf, zoomOf } = window.board.packing;
  /** The form a chart likes best. */
  const BEST_ASPECT = 1.9;
  /** A chart's text of 13 pixels may become 12, which is the least there may be; see 49-wall.css for words. */
  const LEAST_ZOOM = 12 / 13;
  const ZOOMS = [2, 1.75, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1, LEAST_ZOOM];
  const MOST_WITH_CHARTS = 1.4;
  /** So many blocks are arranged in every way within a moment; more than that stand as low as they go. */
  const MOST_TRIED = 7;

  const isChart = ({ kind }) => kind === "chart";
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const stacked = (parts) => sum(parts.map(({ height }) => height)) + GAP * (parts.length - 1);

  /** The rows that are lowest together; `null` where some block stands in no row. */
  function lowest(blocks, stage, zoom) {
    const best = [...blocks.map(() => null), []];
    for (let from = blocks.length - 1; from >= 0; from -= 1) {
      for (let to = from + 1; to <= blocks.length; to += 1) {
        for (const row of best[to] ? rowsOf(blocks.slice(from, to), stage.width, zoom) : []) {
          const rows = [row, ...best[to]];
          best[from] = !best[from] || stacked(rows) < stacked(best[from]) ? rows : best[from];
        }
      }
    }
    return best[0];
  }

  /** Every way to stand in rows that fits the stage. */
  function* arrangements(blocks, stage, zoom) {
    if (!blocks.length) {
      yield [];
      return;
    }
    for (let count = 1; count <= blocks.length; count += 1) {
      for (const row of rowsOf(blocks.slice(0, count), stage.width, zoom)) {
        const left = stage.height - row.height;
        if (left > -0.01) {
          for (const rest of arrangements(blocks.slice(count), { ...stage, height: left - GAP }, zoom)) {
            yield [row, ...rest];
          }
        }
      }
    }
  }

  /** Parts one below the other, grown to a height: each that can grow by what it has already. */
  function grown(parts, height) {
    const base = sum(parts.filter(({ fixed }) => !fixed).map((part) => part.height));
    const free = height - stacked(parts);
    return parts.map((part) => ({ ...part, height: part.height + (part.fixed || !base ? 0 : (free * part.height) / base) }));
  }

  /** Where nothing else grows, strips of figures do. */
  function withGrowingStrips(rows) {
    const loose = (cell) => ({ ...cell, fixed: cell.block.kind !== "strip" });
    return rows.map((row) => {
      const columns = row.columns.map((column) => ({ ...column, cells: column.cells.map(loose) }));
      return { ...row, columns, fixed: columns.every(({ cells }) => cells.every(({ fixed }) => fixed)) };
    });
  }

  /** Where every block of some rows stands on a stage. */
  function placesOf(rows, stage) {
    let top = 0;
    return grown(rows.every(({ fixed }) => fixed) ? withGrowingStrips(rows) : rows, stage.height).flatMap(({ columns, height }) => {
      let left = 0;
      const placed = columns.flatMap(({ cells, width }) => {
        let down = top;
        const inColumn = grown(cells, height).map((cell) => {
          const place = { block: cell.block, left, top: down, width, height: cell.height };
          down += cell.height + GAP;
          return place;
        });
        left += width + GAP;
        return inColumn;
      });
      top += height + GAP;
      return placed;
    });
  }

  /** How far places are from what a designer would choose: charts of odd forms, cards with empty ends. */
  function badness(places) {
    return sum(
      places.map(({ block, width, height }) => {
        if (isChart(block)) {
          return Math.log(width / height / BEST_ASPECT) ** 2;
        }
        return block.kind === "text" ? 1 - block.height(width) / height : 0;
      }),
    );
  }

  /** The best places at a zoom; `null` where the blocks do not fit the stage at it. */
  function placesAt(blocks, stage, zoom) {
    const low = lowest(blocks, stage, zoom);
    if (!low || stacked(low) > stage.height + 0.01) {
      return null;
    }
    const many = blocks.filter(({ kind }) => kind !== "line").length > MOST_TRIED;
    const found = many ? [low] : [...arrangements(blocks, stage, zoom)];
    return found
      .map((rows) => placesOf(rows, stage))
      .reduce((best, places) => (badness(places) < badness(best) ? places : best));
  }

  /** @returns {Place[]} a scene: what it says is as large as the stage lets it be */
  function sceneOf(blocks, stage) {
    const zooms = blocks.some(isChart) ? ZOOMS.filter((zoom) => zoom <= MOST_WITH_CHARTS) : ZOOMS;
    for (const zoom of zooms) {
      const places = placesAt(blocks, stage, zoom);
      if (places) {
        return places.map((place) => ({ ...place, zoom: zoomOf(place.block, zoom) }));
      }
    }
    return placesOf(lowest(blocks, stage, LEAST_ZOOM), stage).map((place) => ({ ...place, zoom: LEAST_ZOOM }));
  }

  /** A heading does not end a scene, a source does not begin one, unless there is nothing after or before it. */
  function holdsTogether(blocks, from, to) {
    return (to === blocks.length || !blocks[to - 1].leads) && (from === 0 || !blocks[from].trails);
  }

  /** The height that blocks leave of the stage; negative where they do not fit it. */
  function slackOf(blocks, stage) {
    const rows = lowest(blocks, stage, LEAST_ZOOM);
    return rows ? stage.height + 0.01 - stacked(rows) : -1;
  }

  /** A scene more weighs most; among as many scenes full ones are better, and such that begin with a heading. */
  function sceneCost(blocks, from, empty) {
    const splits = from > 0 && blocks[from].section === blocks[from - 1].section;
    return 1 + (empty ** 2 + (splits ? 0.5 : 0)) / (2 * blocks.length);
  }

  /** The fewest groups of neighbours that fit the stage, as even as they can be; `null` where there are none. */
  function groups(blocks, stage) {
    const best = [...blocks.map(() => null), { cost: 0, sizes: [] }];
    for (let from = blocks.length - 1; from >= 0; from -= 1) {
      for (let to = from + 1; to <= blocks.length; to += 1) {
        const group = blocks.slice(from, to);
        const slack = slackOf(group, stage);
        if (slack < 0) {
          break;
        }
        const cost = best[to] ? best[to].cost + sceneCost(blocks, from, slack / stage.height) : Infinity;
        if (holdsTogether(blocks, from, to) && cost < (best[from]?.cost ?? Infinity)) {
          best[from] = { cost, sizes: [to - from, ...best[to].sizes] };
        }
      }
    }
    return best[0] && cut(blocks, best[0].sizes);
  }

  function cut(blocks, sizes) {
    let from = 0;
    return sizes.map((size) => blocks.slice(from, (from += size)));
  }

  /**
   * @typedef {{block: Block, left: number, top: number, width: number, height: number, zoom: number}} Place
   * @param {Block[]} blocks that each fit the stage
   * @param {{width: number, height: number}} stage in rem
   * @returns {Place[][]} the scenes
   */
  function pack(blocks, stage) {
    const found = groups(blocks, stage) ?? blocks.map((block) => [block]);
    return found.map((group) => sceneOf(group, stage));
  }

  Object.assign(window.board, { pack, LEAST_ZOOM });
})();
