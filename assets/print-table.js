/**
 * Tables on paper. The grid draws only the rows in sight, at the screen's width and without repeating its
 * head; so for the time of printing a plain table stands beside each, with the rows, columns and order
 * that the viewer has made of it.
 */
(function () {
  "use strict";

  const COPY = "print-table";

  function element(name, text = "", attributes = {}) {
    const made = Object.assign(document.createElement(name), { textContent: text });
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  function row(cells) {
    const made = element("tr");
    made.append(...cells);
    return made;
  }

  const groupOf = (column) => column.getOriginalParent()?.getColGroupDef?.()?.headerName ?? "";

  /** The headings over several columns; no row where there are none. */
  function groups(columns) {
    const names = columns.map(groupOf);
    const starts = names.map((name, i) => i).filter((i) => i === 0 || names[i] !== names[i - 1]);
    const cells = starts.map((start, i) => {
      const span = (starts[i + 1] ?? names.length) - start;
      return element("th", names[start], { colspan: span, scope: "colgroup" });
    });
    return names.some(Boolean) ? [row(cells)] : [];
  }

  function head(columns) {
    const made = element("thead");
    made.append(...groups(columns), row(columns.map((column) => element("th", column.getColDef().headerName, { scope: "col" }))));
    return made;
  }

  function body(api, columns) {
    const made = element("tbody");
    const text = (node, column) => api.getCellValue({ rowNode: node, colKey: column, useFormatter: true }) ?? "";
    api.forEachNodeAfterFilterAndSort((node) => {
      made.append(row(columns.map((column, i) => element(i ? "td" : "th", text(node, column), i ? {} : { scope: "row" }))));
    });
    return made;
  }

  function copyOf(grid) {
    const api = window.dash_ag_grid.getApi(grid.id);
    const columns = api.getAllDisplayedColumns();
    const copy = element("table", "", { class: `figures ${COPY}` });
    copy.append(head(columns), body(api, columns));
    return copy;
  }

  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".measures-grid").forEach((grid) => grid.after(copyOf(grid)));
  });

  window.addEventListener("afterprint", () => {
    document.querySelectorAll(`.${COPY}`).forEach((copy) => copy.remove());
  });
})();
