/**
 * Has this wall's address kept for the next time the screen is switched on (`assets/wall-starter/`).
 * Browsers do that for addresses they trust only: https, or the machine itself.
 */
(function () {
  "use strict";

  const STARTER = "/wall/starter.js";
  const { pathname, search } = window.location;

  navigator.serviceWorker?.register(STARTER, { scope: pathname + search }).catch(() => {
    // A browser that keeps nothing starts this wall as it starts any page.
  });
})();
