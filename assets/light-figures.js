/** `board.lightFigures()`: the figures of the page on screen, by chart, as its light theme draws them. */
(function () {
  "use strict";

  function address() {
    const query = new URLSearchParams(window.location.search);
    query.delete("theme");
    return `/download/figures${window.location.pathname}?${query}`;
  }

  /**
   * Asked for without going on meanwhile: the browser lays the sheet out as soon as `beforeprint` is over.
   * @returns {Object<string, {data: object[], layout: object}>} none where the server does not answer
   */
  function lightFigures() {
    const request = new XMLHttpRequest();
    request.open("GET", address(), false);
    try {
      request.send();
      return request.status === 200 ? JSON.parse(request.responseText) : {};
    } catch {
      return {};
    }
  }

  window.board.lightFigures = lightFigures;
})();
