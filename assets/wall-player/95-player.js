/** The beat of the player: a few times a second it looks at clock, pictures and server. */
(function () {
  "use strict";

  const LOOK_EVERY_MS = 250;
  const SPREAD_MS = 2_000;
  const RESIZED_MS = 1_000;
  const NIGHT_SPREAD_MS = 30 * 60_000;
  const NIGHT_BEGINS = "00:05";
  const { wall } = window;

  let known = { build: document.documentElement.dataset.build, edition: null };
  let contact = false;
  let resized;
  let day = wall.dayOf(wall.now());

  /** What the server says of itself: a first word, the same again, or something new. */
  function onPulse({ build, edition }) {
    if (!contact) {
      wall.gallery.retryNow();
    }
    contact = true;
    const isNew = build !== known.build || (known.edition !== null && edition !== known.edition);
    if (isNew) {
      setTimeout(renewAll, Math.random() * SPREAD_MS);
    }
    known = { build, edition };
  }

  function renewAll() {
    wall.ownDocument.check();
    wall.gallery.renew();
  }

  /** A television that wakes late brings another size with it. */
  function renewAfterResize() {
    clearTimeout(resized);
    resized = setTimeout(() => wall.gallery.renew(), RESIZED_MS);
  }

  /** A day's pictures end with the day: the age of the data is written on them. */
  function renewAtNight() {
    const now = wall.now();
    if (wall.dayOf(now) !== day && wall.timeOf(now) >= NIGHT_BEGINS) {
      day = wall.dayOf(now);
      setTimeout(renewAll, Math.random() * NIGHT_SPREAD_MS);
    }
  }

  wall.redraw = () => wall.strip.draw(wall.pulse.lostSince);

  function look() {
    contact = contact && wall.pulse.isGood;
    if (contact) {
      wall.ownDocument.work();
      wall.gallery.work();
    }
    renewAtNight();
    wall.rotation.tick();
    wall.redraw();
  }

  /** Whatever goes wrong in one look must not be the last one. */
  function keepLooking() {
    try {
      look();
    } finally {
      setTimeout(keepLooking, Math.min(LOOK_EVERY_MS, wall.rotation.untilNext));
    }
  }

  window.addEventListener("resize", renewAfterResize);
  wall.strip.notice(wall.settings.notices);
  wall.pulse.follow(onPulse);
  keepLooking();
})();
