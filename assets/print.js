/** On paper a chart of the measure card is as wide as the sheet; a drawing keeps the screen's size by itself. */
(function () {
  "use strict";

  const CHARTS = ".measure-page .js-plotly-plot";
  /** An A4 sheet within its margins, in CSS pixels: 182 mm. */
  const SHEET_WIDTH = 688;

  function eachChart(change) {
    document.querySelectorAll(CHARTS).forEach((gd) => gd.data && change(gd));
  }

  window.addEventListener("beforeprint", () => {
    eachChart((gd) => window.Plotly.relayout(gd, { autosize: false, width: SHEET_WIDTH }));
  });

  window.addEventListener("afterprint", () => {
    eachChart((gd) => window.Plotly.relayout(gd, { autosize: true, width: null }));
  });
})();
