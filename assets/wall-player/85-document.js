/**
 * The player's own document (`wall.ownDocument`): it is loaded anew when the server would write another
 * one, and only right after the server has sent the whole of it.
 */
(function () {
  "use strict";

  const TIME_LIMIT_MS = 10_000;
  const BETWEEN_RELOADS_MS = 60_000;
  const RELOADED_AT = "wall-reloaded-at";
  const { wall } = window;
  let due = !wall.settings.complete;
  let busy = false;

  /** Servers of two builds behind one address would otherwise send a wall to and fro without rest. */
  function mayReload() {
    return Date.now() - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) > BETWEEN_RELOADS_MS;
  }

  /** What makes a document the player it is; the rest of its body changes while it runs. */
  function essence({ head, scripts }) {
    return head.innerHTML + [...scripts].map((script) => script.textContent).join();
  }

  const own = essence(document);

  async function differs() {
    const options = { cache: "no-store", redirect: "error", signal: AbortSignal.timeout(TIME_LIMIT_MS) };
    const answer = await fetch(window.location.href, options);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    return essence(new DOMParser().parseFromString(await answer.text(), "text/html")) !== own;
  }

  wall.ownDocument = {
    /** Have it compared with the server's at the next chance. */
    check() {
      due = true;
    },

    /** Call it as often as you like while the server answers. */
    async work() {
      if (!due || busy || !mayReload()) {
        return;
      }
      busy = true;
      try {
        if (await differs()) {
          sessionStorage.setItem(RELOADED_AT, String(Date.now()));
          window.location.reload();
        }
        due = false;
      } catch {
        // The server has gone away again; the next call tries anew.
      } finally {
        busy = false;
      }
    },
  };
})();
