/**
 * Listening to the server (`wall.pulse`): one request a minute that stays open and brings a byte every
 * few seconds, so that its silence is heard at once. Never two requests at a time.
 *
 * Where the server has no stream to spare it answers with one line, and is asked again in a minute.
 */
(function () {
  "use strict";

  const ADDRESS = "/wall/pulse";
  const FIRST_LINE_MS = 4_000;
  const BEATS_MISSED = 2;
  const RETRY_MS = 2_000;
  const AGAIN_MS = 1_000;
  const ONCE_A_MINUTE_MS = 60_000;
  const BEFORE_THE_MARK_MS = 3_000;
  const { wall } = window;

  let heardAt = wall.now();
  let troubleSince = null;

  function heard() {
    heardAt = wall.now();
    troubleSince = null;
  }

  /**
   * @typedef {{build: string, edition: string, time: number, beat: number}} Pulse
   *   `time` in seconds since 1970; `beat` is how often a byte comes, in seconds, 0 for a single line
   */

  /** Whatever is not our own line (a page for logging in, a proxy's excuse) is no answer. @returns {Pulse} */
  function read(line) {
    const pulse = JSON.parse(line);
    if (!pulse.build || !pulse.edition) {
      throw new Error("no edition");
    }
    return pulse;
  }

  /** A request that ends itself when nothing has come for so long. */
  class Patience {
    constructor() {
      this.request = new AbortController();
      this.timer = 0;
    }

    renew(ms) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.request.abort(), ms);
    }

    end() {
      clearTimeout(this.timer);
      this.request.abort();
    }
  }

  /** The answer's first line, whole; the reader stands behind it. */
  async function firstLine(reader) {
    let text = "";
    while (!text.includes("\n")) {
      const { done, value } = await reader.read();
      if (done) {
        throw new Error("cut off");
      }
      text += value;
    }
    return text;
  }

  /**
   * One request from its first byte to its end.
   * @param {Patience} patience
   * @param {(pulse: Pulse) => void} onPulse
   */
  async function listen(patience, onPulse) {
    const options = { signal: patience.request.signal, cache: "no-store", redirect: "error" };
    const answer = await fetch(ADDRESS, options);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    const pulse = read(await firstLine(reader));
    wall.setClock(pulse.time * 1000);
    onPulse(pulse);
    for (let done = false; !done; { done } = await reader.read()) {
      heard();
      patience.renew(pulse.beat * BEATS_MISSED * 1000 || FIRST_LINE_MS);
    }
    return pulse;
  }

  /** @returns {Promise<number>} in how many milliseconds to ask again */
  async function ask(onPulse) {
    const patience = new Patience();
    patience.renew(FIRST_LINE_MS);
    try {
      const { beat } = await listen(patience, onPulse);
      return beat ? AGAIN_MS : ONCE_A_MINUTE_MS;
    } catch {
      troubleSince ??= performance.now();
      return RETRY_MS;
    } finally {
      patience.end();
    }
  }

  wall.pulse = {
    /** Whether the last we heard of the server was good. */
    get isGood() {
      return troubleSince === null;
    },

    /** When the server was last heard, once it is plain that it is gone; `null` while all is well. */
    get lostSince() {
      const plain = troubleSince !== null && performance.now() - troubleSince > BEFORE_THE_MARK_MS;
      return plain ? heardAt : null;
    },

    /** Listen for good. */
    async follow(onPulse) {
      const pause = await ask(onPulse);
      setTimeout(() => this.follow(onPulse), wall.about(pause));
    },
  };
})();
