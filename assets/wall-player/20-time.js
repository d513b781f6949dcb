/** The time of day at the agency, by the server's clock: a wall's own may be wrong or set to another zone. */
(function () {
  "use strict";

  const WORTH_CORRECTING_MS = 300;
  const { wall } = window;
  let ahead = 0;

  function two(number) {
    return String(number).padStart(2, "0");
  }

  /** A moment as parts of the agency's date and time. */
  function parts(ms) {
    const local = new Date(ms + wall.settings.utcOffset * 60_000);
    return {
      day: `${two(local.getUTCDate())}.${two(local.getUTCMonth() + 1)}.${local.getUTCFullYear()}`,
      time: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    };
  }

  Object.assign(wall, {
    /** Milliseconds since 1970 by the server's clock; the same on all screens of a wall. */
    now() {
      return Date.now() + ahead;
    },

    /** @param {number} ms what the server's clock says right now */
    setClock(ms) {
      if (Math.abs(ms - wall.now()) > WORTH_CORRECTING_MS) {
        ahead = ms - Date.now();
      }
    },

    /** `14:05` */
    timeOf(ms) {
      return parts(ms).time;
    },

    /** `22.11.2026 14:05` */
    dayTimeOf(ms) {
      const { day, time } = parts(ms);
      return `${day} ${time}`;
    },

    /** `22.11.2026` */
    dayOf(ms) {
      return parts(ms).day;
    },
  });
})();
