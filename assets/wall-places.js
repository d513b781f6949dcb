/**
 * The scenes of a page on a big screen (`board.scenesOf`): neighbours that fit the stage are packed
 * (`wall-pack.js`), what is too high for it is cut into slices (`wall-slices.js`). Places are styles of the
 * blocks, which stay where React put them. Lengths are in rem.
 */
(function () {
  "use strict";

  const { LEAST_ZOOM } = window.board;
  const { GAP } = window.board.packing;
  const SLICE_ZOOMS = [1.5, 1.25, 1, LEAST_ZOOM];

  /**
   * @typedef {{places: Place[], section: string, draw: () => void}} Scene
   *   `draw` brings the slice of a block that the scene shows
   */

  /** A chart grows by a number of the style sheet, as plotly would look for the pointer in the wrong place. */
  function put({ block: { element, kind }, zoom, ...place }) {
    const own = kind === "chart" ? 1 : zoom;
    for (const name of ["left", "top", "width", "height"]) {
      element.style[name] = `${place[name] / own}rem`;
    }
    element.style.zoom = own === 1 ? "" : String(own);
    element.style.setProperty("--zoom", zoom);
  }

  /** A block in slices that each have a size on the stage, with what it says enlarged so many times; `null` where one is too high. */
  function slicesAt({ element }, { width, height }, zoom) {
    const pixels = window.board.rem() / zoom;
    return window.board.slices(element, { width: width * pixels, height: height * pixels });
  }

  /** The largest type that costs no slice more than the smallest does. */
  function largestSlices(block, room) {
    const found = SLICE_ZOOMS.map((zoom) => ({ zoom, draws: slicesAt(block, room, zoom) })).filter(({ draws }) => draws);
    const fewest = Math.min(...found.map(({ draws }) => draws.length));
    return found.find(({ draws }) => draws.length === fewest) ?? { zoom: LEAST_ZOOM, draws: [() => {}] };
  }

  /** Lines one below the other, from `top` on. */
  function linePlaces(lines, width, top) {
    return lines.map((line) => {
      const height = line.height(width);
      const place = { block: line, left: 0, top, width, height, zoom: 1 };
      top += height + GAP;
      return place;
    });
  }

  const heightOf = (places) => places.reduce((total, { height }) => total + height + GAP, 0);

  /** A block in slices of a size, with what it says as large as may be. */
  function slicedInto(block, room) {
    return block.kind === "chart" ? { zoom: 1, draws: slicesAt(block, room, 1) } : largestSlices(block, room);
  }

  /**
   * A block that is too high for a stage, slice after slice, each under the lines that lead to it. The lines
   * that belong to it stand under the last slice, where that costs no slice more.
   * @returns {{scenes: Scene[], tail: number}} `tail`: how many of the lines below it the last scene shows
   */
  function slicesOf(block, { above, below }, stage) {
    const lead = linePlaces(above, stage.width, 0);
    const top = heightOf(lead);
    const room = { width: stage.width, height: stage.height - top };
    const lower = { ...room, height: room.height - heightOf(linePlaces(below, stage.width, 0)) };
    const alone = slicedInto(block, room);
    const together = below.length && lower.height > 0 ? slicedInto(block, lower) : null;
    const isTogether = together?.draws.length === alone.draws.length;
    const { zoom, draws } = isTogether ? together : alone;
    const size = isTogether ? lower : room;
    const places = [...lead, { block, left: 0, top, ...size, zoom }];
    const tail = isTogether ? linePlaces(below, stage.width, top + size.height + GAP) : [];
    [...places, ...tail].forEach(put);
    const scenes = draws.map((draw, index) => ({ places: index === draws.length - 1 ? [...places, ...tail] : places, draw }));
    return { scenes, tail: tail.length };
  }

  function packedScene(places) {
    places.forEach(put);
    return { places, draw() {} };
  }

  /** The lines from an index on that belong to what stands before it. */
  function trailingFrom(blocks, index) {
    const end = blocks.findIndex(({ trails }, at) => at >= index && !trails);
    return blocks.slice(index, end < 0 ? blocks.length : end);
  }

  /** The heading that a scene stands under, where the scene does not show it itself. */
  function sectionOf(places) {
    const { section } = places[0].block;
    return places.some(({ block }) => block.leads) ? "" : section;
  }

  /**
   * @param {Block[]} blocks of the page
   * @param {{width: number, height: number}} stage
   * @returns {Scene[]}
   */
  function scenesOf(blocks, stage) {
    const found = [];
    let run = [];
    const packRun = () => {
      found.push(...window.board.pack(run, stage).map(packedScene));
      run = [];
    };
    for (let index = 0; index < blocks.length; index += 1) {
      const block = blocks[index];
      if (block.height(stage.width, LEAST_ZOOM) <= stage.height) {
        run.push(block);
        continue;
      }
      const above = run.slice(run.findLastIndex(({ leads }) => !leads) + 1);
      run = run.slice(0, run.length - above.length);
      packRun();
      const { scenes: sliced, tail } = slicesOf(block, { above, below: trailingFrom(blocks, index + 1) }, stage);
      found.push(...sliced);
      index += tail;
    }
    packRun();
    return found.map((scene) => ({ ...scene, section: sectionOf(scene.places) }));
  }

  window.board.scenesOf = scenesOf;
})();
