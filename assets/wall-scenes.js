/**
 * A page on a big screen, shown scene after scene (`window.board.wall`): its blocks are packed onto the
 * stage between the bar and the lower edge, and one scene of them is shown at a time.
 *
 * A scene is drawn before it is first shown: all scenes lie on the stage unseen until every chart has its
 * size, then those that are not shown leave the page's layout. Nothing here moves an element in the tree,
 * which is React's; places are styles, and what is shown is an attribute.
 */
(function () {
  "use strict";

  const BLOCK = "data-wall-block";
  const SHOWN = "data-wall-shown";
  const MEASURING = "data-wall-measuring";
  const LATER_MS = 50;
  const { GAP } = window.board.packing;
  const SLICE_ZOOMS = [1.5, 1.25, 1];
  const STYLES = ["left", "top", "width", "height", "zoom", "--zoom", "--rows-height"];

  /**
   * @typedef {{places: Place[], section: string, draw: () => void}} Scene
   *   `draw` brings the slice of a block that the scene shows
   */

  /** @type {Scene[]} */
  let scenes = [];
  let current = 0;
  /** The scene to begin with, of a page that may not be there yet. */
  let wanted = 0;
  let packed = false;
  let timer = 0;

  function page() {
    return document.querySelector("#page .page:not(.skeleton)");
  }

  function stageOf(element) {
    const { width, height } = element.getBoundingClientRect();
    return { width: width / window.board.rem(), height: height / window.board.rem() };
  }

  function clear() {
    for (const element of document.querySelectorAll(`[${BLOCK}]`)) {
      STYLES.forEach((name) => element.style.removeProperty(name));
      element.removeAttribute(BLOCK);
      element.removeAttribute(SHOWN);
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

  /** A block in slices that each have a size on the stage, with what it says enlarged so many times. */
  function slicesAt({ element }, { width, height }, zoom) {
    const pixels = window.board.rem() / zoom;
    return window.board.slices(element, { width: width * pixels, height: height * pixels }) ?? [() => {}];
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
    const fewest = slicesAt(block, room, 1).length;
    const zoom = block.kind === "chart" ? 1 : SLICE_ZOOMS.find((one) => slicesAt(block, room, one).length === fewest);
    const draws = slicesAt(block, room, zoom);
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
      if (block.height(stage.width, window.board.LEAST_ZOOM) <= stage.height) {
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
    packed = false;
    const here = page();
    if (!window.board.onWall() || !here || !window.innerHeight || !chartsThere()) {
      return;
    }
    here.setAttribute(MEASURING, "");
    const stage = stageOf(here);
    const blocks = window.board.blocks(here, stage.width);
    blocks.forEach(({ element }) => element.setAttribute(BLOCK, ""));
    scenes = scenesOf(blocks.filter((block) => block.height(stage.width) > 0), stage);
    packed = true;
    display(wanted);
    whenDrawn(() => here.removeAttribute(MEASURING));
  }

  function packLater() {
    window.clearTimeout(timer);
    timer = window.setTimeout(pack, LATER_MS);
  }

  /** @param {number} index of a scene; beyond the ends it is the first or the last */
  function show(index) {
    display(index);
    wanted = current;
  }

  function display(index) {
    current = Math.max(0, Math.min(index, scenes.length - 1));
    const scene = scenes[current];
    document.querySelectorAll(`[${SHOWN}]`).forEach((element) => element.removeAttribute(SHOWN));
    if (!scene) {
      return;
    }
    scene.places.forEach(({ block }) => block.element.setAttribute(SHOWN, ""));
    scene.draw();
    setText(".wall-section", scene.section);
    setText(".wall-place", scenes.length > 1 ? `${current + 1} / ${scenes.length}` : "");
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

  /** Whether the page is drawn to the end: all there, all charts at their size, the font loaded, no call under way. */
  function isReady() {
    const here = page();
    const whole = here && !here.matches(".error-page") && !here.hasAttribute(MEASURING);
    const loading = document.querySelector("[data-dash-is-loading=true]") || window.board.callsUnderWay();
    return Boolean(packed && !timer && whole && !loading && document.fonts.status === "loaded");
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
      return current;
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
