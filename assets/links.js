/**
 * Every link of the board is an ordinary `<a href>`. Here a plain click on one changes the address
 * without a page load; new tabs, places on this page, other sites and downloads are the browser's.
 */
(function () {
  "use strict";

  function isOurs(link) {
    return window.board.isPage(link) && !link.hash && !link.target && !link.hasAttribute("download");
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    const isPlain = event.button === 0 && !event.defaultPrevented && !window.board.asksForNewTab(event);
    if (link && isPlain && isOurs(link)) {
      event.preventDefault();
      window.board.follow(link.href);
    }
  });
})();
