/**
 * Which scene is on (`wall.rotation`). The clock says it, not a counter: every screen changes at whole
 * multiples of the pace, and screens that started at different times agree on the page.
 *
 * A key moves this screen alone. Left to itself it falls back into step after a while, and a pause
 * that somebody forgot ends.
 */
(function () {
  "use strict";

  const LEFT_ALONE_MS = 10 * 60_000;
  const { wall } = window;
  const paceMs = wall.settings.seconds * 1000;

  /** How far this screen is moved from what the clock says, and the first step at which it moves on by itself. */
  let moved = 0;
  let goesOnAt = 0;
  let paused = false;
  let touchedAt = -Infinity;
  let index = -1;

  /**
   * What this screen shows at each turn of the clock. A step takes as many turns as the page with the
   * most scenes in it; a screen whose own page has fewer, or that has none there, stays where it is.
   * @returns {Array<{step: number, turn: number, place: object, scene: number}>}
   */
  function turns() {
    const found = [];
    wall.gallery.steps.forEach((places, step) => {
      const own = places.find(({ isOwn, picture }) => isOwn && picture);
      const place = own ?? found.at(-1)?.place;
      const length = place ? Math.max(...places.map(({ scenes }) => scenes)) : 0;
      for (let turn = 0; turn < length; turn += 1) {
        const scene = own ? Math.min(turn, place.scenes - 1) : found.at(-1).scene;
        found.push({ step, turn, place, scene });
      }
    });
    return found;
  }

  function stepNow() {
    return Math.floor(wall.now() / paceMs);
  }

  function wrapped(number, length) {
    return ((number % length) + length) % length;
  }

  function put(list, wanted) {
    const { place, scene } = list[wanted];
    index = wanted;
    wall.gallery.check(wall.stage.shown);
    wall.stage.show(place.picture, scene);
  }

  /** Where the turn on the screen stands in the list, which grows while pictures come in. */
  function follow(list, before) {
    const at = list.findIndex(({ step, turn }) => step === before?.step && turn === before?.turn);
    return at < 0 ? index : at;
  }

  let list = [];
  let shownStep = -1;

  wall.rotation = {
    get isPaused() {
      return paused;
    },

    /** For the strip: the turns, which one is on, and how much of its time is gone (0 to 1). */
    get state() {
      return { list, index, gone: paused ? 1 : (wall.now() % paceMs) / paceMs };
    },

    /** Milliseconds to the next change of all screens. */
    get untilNext() {
      return paceMs - (wall.now() % paceMs);
    },

    /** Look at the clock, and at what pictures there are. */
    tick() {
      const before = list[index];
      list = turns();
      if (list.length === 0) {
        return;
      }
      index = follow(list, before);
      if (performance.now() - touchedAt > LEFT_ALONE_MS) {
        [moved, goesOnAt, paused] = [0, 0, false];
      }
      const step = stepNow();
      if (wall.stage.shown === null) {
        put(list, wrapped(step + moved, list.length));
      } else if (!paused && step !== shownStep && step >= goesOnAt) {
        put(list, wrapped(step + moved, list.length));
      }
      shownStep = step;
    },

    /** Go so many scenes on (or back); the scene chosen stays for a whole pace at least. */
    move(by) {
      if (list.length === 0) {
        return;
      }
      touchedAt = performance.now();
      const wanted = wrapped(index + by, list.length);
      goesOnAt = stepNow() + 2;
      moved = wanted + 1 - goesOnAt;
      put(list, wanted);
    },

    togglePause() {
      touchedAt = performance.now();
      paused = !paused;
      goesOnAt = stepNow() + 1;
      moved = index + 1 - goesOnAt;
    },

    /** Back to what the clock says, together with the other screens. */
    rejoin() {
      [moved, goesOnAt, paused, touchedAt, shownStep] = [0, 0, false, -Infinity, -1];
      this.tick();
    },
  };
})();
