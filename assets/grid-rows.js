/** A row of the measures table leads where its link leads: by click, and by Enter on any of its cells. */
(function () {
  "use strict";

  function linkOf(event) {
    const row = event.target.closest?.(".measures-grid .ag-row");
    if (!row || event.target.closest("a")) {
      return null;
    }
    // A row with a pinned column is drawn in two parts, and the link may be in the other one.
    const parts = `.ag-row[row-index="${row.getAttribute("row-index")}"]`;
    return row.closest(".measures-grid").querySelector(`${parts} a[href]`);
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
