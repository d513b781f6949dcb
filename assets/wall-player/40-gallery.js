/**
 * The pictures of this screen's pages (`wall.gallery`), and their renewal: one attempt at a time, the
 * old picture stays until the new one is whole.
 *
 * Screens side by side must stay as long at a step as the longest of their pages takes. So the pages of
 * the neighbours are loaded too, last and only to count their scenes.
 */
(function () {
  "use strict";

  const FIRST_DELAY_MS = 500;
  const LONGEST_DELAY_MS = 15_000;
  const PATIENCE_MS = 10_000;
  /** A busy machine may need longer than a healthy start takes; a page that hangs must not keep the others. */
  const MOST_PATIENCE_MS = 30_000;
  const { wall } = window;

  /** One page: its last whole picture (if it is ours), its scenes, and when it is to be tried again. */
  const steps = wall.settings.steps.map((addresses) =>
    addresses.map((address, screen) => ({
      address,
      isOwn: screen === wall.settings.screen,
      picture: null,
      scenes: 1,
      generation: 0,
      failures: 0,
      dueAt: 0,
    })),
  );
  const places = steps.flat();
  let generation = 1;
  let busy = false;

  function delayAfter(failures) {
    return wall.about(Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), LONGEST_DELAY_MS));
  }

  /** All places from the one on the screen on: what is seen next is made anew next. */
  function inTheirTurn() {
    const { shown } = wall.stage;
    const first = Math.max(0, places.findIndex(({ picture }) => picture !== null && picture === shown));
    return [...places.slice(first), ...places.slice(0, first)];
  }

  /** The page to load next: ours before a neighbour's, one without a picture before one with an old one. */
  function nextPlace() {
    const now = performance.now();
    const due = inTheirTurn().filter((place) => place.generation < generation && place.dueAt <= now);
    return due.find(({ isOwn, picture }) => isOwn && !picture) ?? due.find(({ isOwn }) => isOwn) ?? due[0];
  }

  async function loadInto(place) {
    const wanted = generation;
    const picture = new wall.Picture(place.address);
    const whole = await picture.load(Math.min(PATIENCE_MS * (place.failures + 1), MOST_PATIENCE_MS));
    if (!whole) {
      place.failures += 1;
      place.dueAt = performance.now() + delayAfter(place.failures);
      return;
    }
    Object.assign(place, { scenes: picture.scenes, generation: wanted, failures: 0, dueAt: 0 });
    if (!place.isOwn) {
      picture.remove();
      return;
    }
    const old = place.picture;
    place.picture = picture;
    await wall.stage.replace(old, picture);
    old?.remove();
  }

  wall.gallery = {
    steps,

    /** Whether every picture is of the latest call for new ones. */
    get isFresh() {
      return places.every((place) => place.generation === generation);
    },

    /** Go on with what is to be loaded; call it as often as you like while the server answers. */
    async work() {
      const place = busy ? undefined : nextPlace();
      if (place) {
        busy = true;
        await loadInto(place).finally(() => (busy = false));
      }
    },

    /** Ask for a new picture of every page. */
    renew() {
      generation += 1;
      this.retryNow();
    },

    /** A picture that is not whole after its time on the screen is asked for anew. */
    check(picture) {
      const place = places.find((one) => one.picture !== null && one.picture === picture);
      if (place && !picture.isWhole) {
        place.generation = 0;
      }
    },

    /** The server is back: what failed while it was away need not wait. */
    retryNow() {
      places.forEach((place) => Object.assign(place, { failures: 0, dueAt: 0 }));
    },
  };
})();
