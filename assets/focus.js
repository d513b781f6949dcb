/**
 * The focus survives a redraw: Dash makes new elements for changed ones, and a viewer at the keyboard
 * would be thrown back to the top of the page. Chart marks have their own way (`chart-keys.js`).
 */
(function () {
  "use strict";

  /** @type {?{element: Element, home: string, place: number, path: string}} what has, or had, the focus */
  let kept = null;

  /** The elements of a part of the page that are of one kind with `element`, itself included. */
  function alike(home, element) {
    return [...home.getElementsByTagName(element.tagName)].filter(({ className }) => className === element.className);
  }

  function remember({ target }) {
    const home = target.closest(".js-plotly-plot") ? null : target.parentElement?.closest("[id]");
    kept = home && {
      element: target,
      home: home.id,
      place: alike(home, target).indexOf(target),
      path: window.location.pathname,
    };
  }

  /** Another page begins at its top; the same page goes on where the viewer was. */
  function isLost() {
    return (
      kept && !kept.element.isConnected && document.activeElement === document.body && window.location.pathname === kept.path
    );
  }

  function restore() {
    const home = isLost() && document.getElementById(kept.home);
    const again = home ? alike(home, kept.element) : [];
    again[Math.min(kept?.place ?? 0, again.length - 1)]?.focus({ preventScroll: true });
  }

  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", () => {
    kept = null;
  });
  new MutationObserver(restore).observe(document.documentElement, { childList: true, subtree: true });
})();
