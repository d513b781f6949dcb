/**
 * What stands outside the page's components and must follow the address all the same: the theme,
 * the wall and the language of `<html>`, and the title of the tab (the `data-title` of `.page`, then the board's name).
 */
(function () {
  "use strict";

  const WALLS = ["frame", "hand"];

  function showTheme() {
    const theme = new URLSearchParams(window.location.search).get("theme") === "dark" ? "dark" : "light";
    document.documentElement.dataset.bsTheme = theme;
    document.documentElement.dataset.agThemeMode = theme;
  }

  /** How the page stands on a big screen; the style sheet and the scripts of the wall follow it. */
  function showWall() {
    const wall = new URLSearchParams(window.location.search).getAll("wall").at(-1);
    if (WALLS.includes(wall)) {
      document.documentElement.dataset.wall = wall;
    } else {
      delete document.documentElement.dataset.wall;
    }
  }

  function showLanguage() {
    const [, lang] = window.location.pathname.split("/");
    if (/^[a-z]{2}$/.test(lang)) {
      document.documentElement.lang = lang;
    }
  }

  function showTitle() {
    const page = document.querySelector(".page[data-title]")?.dataset.title;
    const board = document.querySelector(".brand")?.textContent;
    const title = [page, board].filter(Boolean).join(" · ");
    if (page && title !== document.title) {
      document.title = title;
    }
  }

  function showAddress() {
    showTheme();
    showWall();
    showLanguage();
  }

  window.addEventListener("popstate", showAddress);
  window.addEventListener("_dashprivate_pushstate", showAddress);
  new MutationObserver(showTitle).observe(document.body ?? document.documentElement, {
    attributeFilter: ["data-title"],
    childList: true,
    subtree: true,
  });
  showAddress();
})();
