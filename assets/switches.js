/** A link drawn as a switch is also turned by the space bar, as every switch is. */
(function () {
  "use strict";

  document.addEventListener("keydown", (event) => {
    const link = event.key === " " ? event.target.closest?.('a[role="switch"]') : null;
    if (link) {
      event.preventDefault();
      window.board.open(link.getAttribute("href"), event);
    }
  });
})();
