/**
 * A page on a big screen, shown scene after scene (`window.board.wall`): its blocks are packed onto the
 * stage between the bar and the lower edge, and one scene of them is shown at a time.
 *
 * A scene is drawn before it is shown: it lies on the stage unseen until every chart has its size. The
 * first one makes the page ready, the others follow one by one while the browser has nothing to do; what
 * is neither shown nor being drawn has left the page's layout. Nothing here moves an element in the tree,
 * which is React's; places are styles, and what is shown is an attribute.
 */
(function () {
  "use strict";

  const BLOCK = "data-wall-block";
  const SHOWN = "data-wall-shown";
  const DRAWN = "data-wall-drawn";
  const MEASURING = "data-wall-measuring";
  const LATER_MS = 50;
  const { LEAST_ZOOM } = window.board;
  const { GAP } = window.board.packing;
  const SLICE_ZOOMS = [1.5, 1.25, 1, LEAST_ZOOM];
  const STYLES = ["left", "top", "width", "height", "zoom", "--zoom", "--rows-height"];

  /**
   * @typedef {{places: Place[], section: string, draw: () => void}} Scene
   *   `draw` brings the slice of a block that the scene shows
   */

  /** @type {Scene[]} */
  let scenes = [];
  /** The scene that is asked for, of a page that may not be there yet. */
  let wanted = 0;
  let isDrawn = false;
  /** The screen that the scenes were made for. */
  let madeFor = "";
  let timer = 0;

  function page() {
    return document.querySelector("#page .page:not(.skeleton)");
  }

  const screenSize = () => `${window.innerWidth} × ${window.innerHeight}`;

  function stageOf(element) {
    const { width, height } = element.getBoundingClientRect();
    return { width: width / window.board.rem(), height: height / window.board.rem() };
  }

  function clear() {
    for (const element of document.querySelectorAll(`[${BLOCK}]`)) {
      STYLES.forEach((name) => element.style.removeProperty(name));
      [BLOCK, SHOWN, DRAWN].forEach((name) => element.removeAttribute(name));
    }
    window.board.wholeAgain?.();
  }

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

  /** A block that is too high for a stage, slice after slice, each under the lines that lead to it. */
  function slicesOf(block, lines, stage) {
    let top = 0;
    const above = lines.map((line) => {
      const height = line.height(stage.width);
      const place = { block: line, left: 0, top, width: stage.width, height, zoom: 1 };
      top += height + GAP;
      return place;
    });
    const room = { width: stage.width, height: stage.height - top };
    const { zoom, draws } = block.kind === "chart" ? { zoom: 1, draws: slicesAt(block, room, 1) } : largestSlices(block, room);
    const places = [...above, { block, left: 0, top, ...room, zoom }];
    places.forEach(put);
    return draws.map((draw) => ({ places, draw }));
  }

  function packedScene(places) {
    places.forEach(put);
    return { places, draw() {} };
  }

  /** The scenes of the page: runs of blocks that fit are packed, what does not fit is cut into slices. */
  function scenesOf(blocks, stage) {
    const found = [];
    let run = [];
    const packRun = () => {
      found.push(...window.board.pack(run, stage).map(packedScene));
      run = [];
    };
    for (const block of blocks) {
      if (block.height(stage.width, LEAST_ZOOM) <= stage.height) {
        run.push(block);
        continue;
      }
      const lines = run.slice(run.findLastIndex(({ leads }) => !leads) + 1);
      run = run.slice(0, run.length - lines.length);
      packRun();
      found.push(...slicesOf(block, lines, stage));
    }
    packRun();
    return found.map((scene) => ({ ...scene, section: sectionOf(scene.places) }));
  }

  /** The heading that a scene stands under, where the scene does not show it itself. */
  function sectionOf(places) {
    const { section } = places[0].block;
    return places.some(({ block }) => block.leads) ? "" : section;
  }

  function pack() {
    window.clearTimeout(timer);
    timer = 0;
    clear();
    isDrawn = false;
    madeFor = screenSize();
    scenes = [];
    const here = page();
    if (!window.board.onWall() || !here || !window.innerHeight || !chartsThere()) {
      return;
    }
    here.setAttribute(MEASURING, "");
    const stage = stageOf(here);
    const blocks = window.board.blocks(here, stage.width);
    blocks.forEach(({ element }) => element.setAttribute(BLOCK, ""));
    scenes = scenesOf(blocks.filter((block) => block.height(stage.width) > 0), stage);
    here.removeAttribute(MEASURING);
    show(wanted);
  }

  function packLater() {
    window.clearTimeout(timer);
    timer = window.setTimeout(pack, LATER_MS);
  }

  /** Let a scene's charts be drawn, unseen if it is not shown, and go on when they are. */
  function draw({ places }, go) {
    places.forEach(({ block }) => block.element.setAttribute(DRAWN, ""));
    whenDrawn(() => {
      places.forEach(({ block }) => block.element.removeAttribute(DRAWN));
      go();
    });
  }

  /** @param {number} index of a scene; beyond the ends it is the first or the last */
  function show(index) {
    wanted = Math.max(0, Math.min(index, scenes.length - 1));
    const scene = scenes[wanted];
    if (scene) {
      draw(scene, () => {
        if (scene === scenes[wanted]) {
          display(scene);
        }
      });
    }
  }

  function display(scene) {
    document.querySelectorAll(`[${SHOWN}]`).forEach((element) => element.removeAttribute(SHOWN));
    scene.places.forEach(({ block }) => block.element.setAttribute(SHOWN, ""));
    scene.draw();
    setText(".wall-section", scene.section);
    setText(".wall-place", scenes.length > 1 ? `${wanted + 1} / ${scenes.length}` : "");
    if (!isDrawn) {
      isDrawn = true;
      drawAhead(scenes);
    }
  }

  /** Draw scene after scene, each in a quiet moment, as long as they are the page's scenes. */
  function drawAhead(all, index = 0) {
    if (index < all.length) {
      window.requestIdleCallback(() => {
        if (all === scenes) {
          draw(all[index], () => drawAhead(all, index + 1));
        }
      });
    }
  }

  /** The bar leaves these places empty, so React has nothing to say about what stands in them. */
  function setText(selector, text) {
    const element = document.querySelector(selector);
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  }

  /** Whether plotly has drawn every chart, at whatever size. */
  function chartsThere() {
    return !document.querySelector("#page .chart-card:not(.is-empty):not(:has(.main-svg))");
  }

  /** Whether every chart is drawn at the size of its place. */
  function chartsDrawn() {
    return [...document.querySelectorAll(`[${BLOCK}].chart-card:not(.is-empty) .chart`)].every((graph) => {
      const size = graph.querySelector(".js-plotly-plot")?._fullLayout;
      return !graph.offsetParent || (size && Math.abs(size.width - graph.offsetWidth) < 2 && Math.abs(size.height - graph.offsetHeight) < 2);
    });
  }

  function whenDrawn(go) {
    if (chartsDrawn()) {
      go();
    } else {
      window.requestAnimationFrame(() => whenDrawn(go));
    }
  }

  /** Whether the shown scene is drawn to the end: all there, its charts at their size, the font loaded, no call under way. */
  function isReady() {
    const whole = isDrawn && !timer && madeFor === screenSize() && !page()?.matches(".error-page");
    const loading = document.querySelector("[data-dash-is-loading=true]") || window.board.callsUnderWay();
    return Boolean(whole && !loading && document.fonts.status === "loaded");
  }

  /** What plotly draws, and what is written on the wall itself, changes no block. */
  const OWN = ".js-plotly-plot, .wall-section, .wall-place";

  function isOwn(node) {
    const element = node instanceof Element ? node : node.parentElement;
    return Boolean(element?.closest(OWN));
  }

  function changesPage({ type, target, addedNodes, removedNodes }) {
    if (type === "attributes") {
      return true;
    }
    const nodes = [...addedNodes, ...removedNodes];
    const inPage = target.parentElement?.closest("#screen");
    return Boolean(inPage) && !isOwn(target) && !(nodes.length && nodes.every((node) => node instanceof Element && isOwn(node)));
  }

  window.addEventListener("resize", packLater);
  window.board.eachGraph(packLater); // only a drawn chart says what its rows need
  document.fonts.addEventListener("loadingdone", packLater);
  new MutationObserver((changes) => {
    if (changes.some(changesPage)) {
      packLater();
    }
  }).observe(document.documentElement, {
    attributeFilter: ["data-wall"],
    characterData: true,
    childList: true,
    subtree: true,
  });

  window.board.wall = {
    get ready() {
      return isReady();
    },
    get scenes() {
      return scenes.length;
    },
    get current() {
      return wanted;
    },
    get edition() {
      return document.querySelector(".wall-edition")?.dataset.version ?? "";
    },
    show,
    /** The scene that the page which is on its way begins with. */
    begin(index) {
      wanted = index;
    },
  };
})();
