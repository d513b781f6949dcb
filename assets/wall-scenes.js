/**
 * A page on a big screen, shown scene after scene (`window.board.wall`): its blocks are put on the
 * stage between the bar and the lower edge (`wall-places.js`), and one scene of them is shown at a time.
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
  const STYLES = ["left", "top", "width", "height", "zoom", "--zoom", "--rows-height"];

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

  /** What every scene finds room on: the stage under the bar that is highest, as sections are long and short. */
  function lowestStage(here, blocks) {
    const shown = document.querySelector(".wall-section")?.textContent ?? "";
    const stages = ["", ...new Set(blocks.map(({ section }) => section))].map((section) => {
      setText(".wall-section", section);
      return stageOf(here);
    });
    setText(".wall-section", shown);
    return stages.reduce((lowest, stage) => (stage.height < lowest.height ? stage : lowest));
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
    const blocks = window.board.blocks(here, stageOf(here).width);
    blocks.forEach(({ element }) => element.setAttribute(BLOCK, ""));
    const stage = lowestStage(here, blocks);
    scenes = window.board.scenesOf(blocks.filter((block) => block.height(stage.width) > 0), stage);
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
    show,
    /** The scene that the page which is on its way begins with. */
    begin(index) {
      wanted = index;
    },
  };
})();
