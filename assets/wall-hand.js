/**
 * The presentation: a page on a big screen, driven by hand. Arrows, page keys, the space bar, swipes and the
 * two buttons go from scene to scene and on to the page beside; Escape and the cross lead back to the desk.
 * Marks and links lead as at a desk, as they carry the view with them; Back undoes, down to the scene.
 */
(function () {
  "use strict";

  const STEPS = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    " ": 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
  };
  const KEYS_SHOWN_MS = 8_000;
  const SWIPE_PART = 0.1;

  /** The scene that was left at each address, for the way back. @type {Map<string, number>} */
  const left = new Map();
  /** What the next page begins with: its first scene, or its last when it is reached backwards. */
  let entering = 0;
  let address = window.location.href;
  let swipeFrom = null;

  const isByHand = () => document.documentElement.dataset.wall === "hand";

  function follow(selector) {
    const link = document.querySelector(`.wall-controls ${selector}`);
    if (link) {
      window.board.follow(link.href);
    }
  }

  function step(by) {
    const { current, scenes, show } = window.board.wall;
    const next = current + by;
    if (next >= 0 && next < scenes) {
      show(next);
      return;
    }
    entering = by > 0 ? 0 : Infinity;
    follow(by > 0 ? '[rel="next"]' : '[rel="prev"]');
  }

  /** Another address: its scene is the one it was left at, where the way leads back, else the first or last. */
  function onAddress({ type }) {
    left.set(address, window.board.wall.current);
    address = window.location.href;
    window.board.wall.begin(type === "popstate" ? (left.get(address) ?? 0) : entering);
    entering = 0;
  }

  function onKey(event) {
    if (!isByHand() || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const { wall } = window.board;
    const keys = { Home: () => wall.show(0), End: () => wall.show(wall.scenes - 1), Escape: () => follow(".wall-desk") };
    const by = event.shiftKey && event.key === " " ? -1 : STEPS[event.key];
    if (event.key === " " && event.target.closest("button, a")) {
      return;
    }
    if (by || keys[event.key]) {
      event.preventDefault();
      keysAreKnown();
      (keys[event.key] ?? (() => step(by)))();
    }
  }

  function onClick({ target }) {
    const button = target.closest?.(".wall-step");
    if (button) {
      step(button.dataset.step === "next" ? 1 : -1);
    }
  }

  /** A finger that goes sideways turns the page; one that goes down a list does not. */
  function onSwipeEnd({ clientX, clientY, pointerType }) {
    const from = swipeFrom;
    swipeFrom = null;
    if (!from || !isByHand() || pointerType === "mouse") {
      return;
    }
    const [across, down] = [clientX - from.x, clientY - from.y];
    if (Math.abs(across) > window.innerWidth * SWIPE_PART && Math.abs(across) > 2 * Math.abs(down)) {
      step(across < 0 ? 1 : -1);
    }
  }

  /** The line of keys leaves by itself, and does not come again with the next page. */
  function keysAreKnown() {
    document.documentElement.dataset.wallKeys = "known";
  }

  function greet() {
    if (isByHand()) {
      window.setTimeout(keysAreKnown, KEYS_SHOWN_MS);
    } else {
      delete document.documentElement.dataset.wallKeys;
    }
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.addEventListener("pointerdown", ({ clientX, clientY }) => {
    swipeFrom = { x: clientX, y: clientY };
  });
  document.addEventListener("pointerup", onSwipeEnd);
  window.addEventListener("popstate", onAddress);
  window.addEventListener("_dashprivate_pushstate", onAddress);
  new MutationObserver(greet).observe(document.documentElement, { attributeFilter: ["data-wall"] });
  greet();
})();
