/**
 * What stands outside the page's components and must follow the address all the same: the theme and
 * the language of `<html>`, and the title of the tab (the `data-title` of `.page`, then the board's name).
 */
(function () {
  "use strict";

  function showTheme() {
    const theme = new URLSearchParams(window.location.search).get("theme") === "dark" ? "dark" : "light";
    document.documentElement.dataset.bsTheme = theme;
    document.documentElement.dataset.agThemeMode = theme;
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
