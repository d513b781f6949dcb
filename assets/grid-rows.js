/** A row of the measures table leads where its link leads: by click, and by Enter on any of its cells. */
(function () {
  "use strict";

  function linkOf(event) {
    const row = event.target.closest?.(".measures-grid .ag-row");
    return event.target.closest?.("a") ? null : row?.querySelector("a[href]");
  }

  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (link && window.getSelection().isCollapsed) {
      window.board.open(link.getAttribute("href"), event);
    }
  });

  document.addEventListener("keydown", (event) => {
    const link = event.key === "Enter" ? linkOf(event) : null;
    if (link) {
      window.board.open(link.getAttribute("href"), event);
    }
  });
})();
