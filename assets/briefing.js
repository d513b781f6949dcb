/**
 * The briefing: its panel on the overview asks for its sentences when it opens, and anew when the address
 * changes while it is open; a closed panel costs nothing. The page has a button that prints it.
 */
(function () {
  "use strict";

  const PANEL = "briefing-panel";
  const ASKED = "briefing-asked";

  function ask() {
    window.dash_clientside.set_props(ASKED, { data: window.location.search });
  }

  function askWhileOpen() {
    if (document.getElementById(PANEL)?.open) {
      ask();
    }
  }

  /** `toggle` does not bubble, so it is caught on its way down. */
  document.addEventListener("toggle", ({ target }) => target.id === PANEL && askWhileOpen(), true);
  window.addEventListener("popstate", askWhileOpen);
  window.addEventListener("_dashprivate_pushstate", askWhileOpen);

  document.addEventListener("click", (event) => {
    if (event.target.closest?.(".briefing-print")) {
      window.print();
    }
  });
})();
