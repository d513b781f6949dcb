/**
 * Lets a screen begin before its server (a service worker, of one wall's address each): the player that was
 * sent last is kept, and opened where the server does not answer or a proxy excuses it. It then waits for
 * the server, and takes today's player from it. What the server sends always comes first.
 */
(function () {
  "use strict";

  const KEPT = "wall";
  const PATIENCE_MS = 10_000;

  async function keep(address, answer) {
    const kept = await caches.open(KEPT);
    await kept.put(address, answer);
  }

  /** The answer of the server, or what is kept where that is none, an excuse, or long in coming. */
  async function open(address, asked) {
    const kept = await caches.match(address, { cacheName: KEPT, ignoreVary: true });
    const answered = asked.then(
      async (answer) => {
        if (answer.ok) {
          await keep(address, answer.clone());
        }
        return answer.status >= 500 && kept ? kept : answer;
      },
      () => kept ?? Response.error(),
    );
    const late = new Promise((resolve) => kept && setTimeout(resolve, PATIENCE_MS, kept));
    return Promise.race([answered, late]);
  }

  async function begin() {
    const address = self.registration.scope;
    const answer = await fetch(address, { cache: "no-store" });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    await keep(address, answer);
    await self.skipWaiting();
  }

  function onFetch(event) {
    const { mode, destination } = event.request;
    if (mode === "navigate" && destination === "document") {
      event.respondWith(open(event.request.url, fetch(event.request)));
    }
  }

  self.addEventListener("install", (event) => event.waitUntil(begin()));
  self.addEventListener("fetch", onFetch);
})();
