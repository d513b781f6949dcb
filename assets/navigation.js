/**
 * Going to another page of the board without a page load, and clicks on chart marks.
 *
 * A mark's `customdata` is a list: its address first, what it says second.
 */
(function () {
  "use strict";

  /** `dcc.Location` listens to this event of Dash's own links, and to `popstate`. */
  const LOCATION_CHANGED = "_dashprivate_pushstate";
  /** Pages stand under a language; anything else on this host (a file, a check) is loaded as usual. */
  const PAGE = /^\/[a-z]{2}(?:\/|$)/;

  /**
   * Whether an address is a page of this board.
   * @param {{origin: string, pathname: string}} target a URL or a link element
   */
  function isPage({ origin, pathname }) {
    return origin === window.location.origin && PAGE.test(pathname);
  }

  /**
   * Go to a page of this board, as `dcc.Link` does; other addresses are not followed.
   * @param {string} href
   */
  function follow(href) {
    const target = new URL(href, window.location.href);
    if (!isPage(target) || target.href === window.location.href) {
      return;
    }
    window.history.pushState({}, "", target.href);
    window.dispatchEvent(new CustomEvent(LOCATION_CHANGED));
    window.scrollTo(0, 0);
  }

  /** Whether a click or key asks for a new tab or window, as it would on a link. */
  function asksForNewTab(event) {
    return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  }

  /**
   * Follow `href` here, or in a new tab where the click or key asks for one.
   * @param {string} href
   * @param {MouseEvent|KeyboardEvent} event
   */
  function open(href, event) {
    if (asksForNewTab(event)) {
      window.open(href, "_blank", "noopener");
    } else {
      follow(href);
    }
  }

  /** @returns {string|undefined} the address of the first point that has one */
  function addressOf(points) {
    return points.map((point) => point.customdata?.[0]).find(Boolean);
  }

  function onMarkClick({ points, event }) {
    const href = addressOf(points);
    if (href) {
      open(href, event);
    }
  }

  /** Plotly lays one transparent layer over all marks, so the cursor is set there. */
  function setCursor(gd, cursor) {
    for (const layer of gd.querySelectorAll(".nsewdrag")) {
      layer.style.cursor = cursor;
    }
  }

  window.board.eachGraph((gd) => {
    gd.on("plotly_click", onMarkClick);
    gd.on("plotly_hover", ({ points }) => setCursor(gd, addressOf(points) ? "pointer" : ""));
    gd.on("plotly_unhover", () => setCursor(gd, ""));
  });

  Object.assign(window.board, { isPage, follow, open, asksForNewTab });
})();
