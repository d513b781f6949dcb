/** Small menus (`details.menu`): one open at a time; a click elsewhere, a choice or Escape closes it. */
(function () {
  "use strict";

  const OPEN = "details.menu[open]";

  function closeOthers(kept) {
    for (const menu of document.querySelectorAll(OPEN)) {
      if (menu !== kept) {
        menu.open = false;
      }
    }
  }

  document.addEventListener("click", (event) => {
    const chosen = event.target.closest?.(".menu-item");
    closeOthers(chosen ? null : event.target.closest?.("details.menu"));
  });

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" ? document.querySelector(OPEN) : null;
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
