/**
 * Small menus (`details.menu`): one open at a time; a click elsewhere, a choice or Escape closes it. Arrows,
 * Home and End go through its items, and an arrow down opens it; Tab goes through them as well.
 */
(function () {
  "use strict";

  const OPEN = "details.menu[open]";
  const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  /** A menu opens towards the left of its button, but to the right where it would leave the window. */
  function keepInWindow(menu) {
    const items = menu.querySelector(".menu-items");
    menu.classList.remove("opens-right");
    menu.classList.toggle("opens-right", items?.getBoundingClientRect().left < 0);
  }

  function closeOthers(kept) {
    for (const menu of document.querySelectorAll(OPEN)) {
      if (menu !== kept) {
        menu.open = false;
      }
    }
  }

  /** Back to the button of the menu, so that the focus is not lost with what was chosen. */
  function close(menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }

  function itemsOf(menu) {
    return [...menu.querySelectorAll(".menu-item")].filter((item) => item.checkVisibility());
  }

  /** The item that a key leads to from `here`, the menu's button counting as before the first. */
  function itemAt(items, here, key) {
    const wanted = { Home: 0, End: items.length - 1 }[key] ?? items.indexOf(here) + STEPS[key];
    return items[Math.min(Math.max(wanted, 0), items.length - 1)];
  }

  function move(event) {
    const menu = event.target.matches?.("summary, .menu-item") ? event.target.closest("details.menu") : null;
    const opens = menu && !menu.open && event.key === "ArrowDown";
    if (!menu?.querySelector(".menu-item") || (!menu.open && !opens)) {
      return;
    }
    event.preventDefault();
    menu.open = true;
    itemAt(itemsOf(menu), event.target, event.key)?.focus();
  }

  document.addEventListener("click", (event) => {
    const chosen = event.target.closest?.(".menu-item");
    if (chosen?.matches("button, [data-download]") && chosen === document.activeElement) {
      close(chosen.closest("details.menu"));
    }
    closeOthers(chosen ? null : event.target.closest?.("details.menu"));
  });

  /** `toggle` does not bubble, so it is caught on its way down. */
  document.addEventListener("toggle", ({ target }) => target.matches(OPEN) && keepInWindow(target), true);

  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" ? document.querySelector(OPEN) : null;
    if (menu) {
      close(menu);
    } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      move(event);
    }
  });
})();
