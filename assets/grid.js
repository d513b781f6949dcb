/** Cell renderers of the tables; dash-ag-grid finds them by name. */
(function () {
  "use strict";

  /** A link inside a cell, whose value is `{text, href}`; `links.js` follows it. */
  function MeasureLink({ value }) {
    return value ? window.React.createElement("a", { href: value.href }, value.text) : null;
  }

  window.dashAgGridComponentFunctions = { ...window.dashAgGridComponentFunctions, MeasureLink };
})();
