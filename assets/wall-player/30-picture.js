/**
 * One page of the board in a frame of its own (`wall.Picture`): loaded out of sight, shown when whole.
 *
 * The framed page says of itself `board.wall = {ready, scenes, show(index)}`.
 */
(function () {
  "use strict";

  const LOOK_EVERY_MS = 150;
  const FADE_MS = 200;
  const { wall } = window;

  /** What the framed page says of itself; `undefined` while there is none, or a browser's own error page. */
  function contractOf(frame) {
    try {
      return frame.contentWindow.board?.wall;
    } catch {
      return undefined;
    }
  }

  /** Whether the framed page has said that something it needs did not come. */
  function gaveUp(frame) {
    try {
      return frame.contentDocument.documentElement.dataset.failed !== undefined;
    } catch {
      return false;
    }
  }

  wall.Picture = class {
    /** @param {string} address of the page */
    constructor(address) {
      this.address = address;
      this.element = document.createElement("div");
      this.element.className = "picture is-loading";
      this.frame = document.createElement("iframe");
      this.frame.tabIndex = -1;
      this.element.append(this.frame);
      this.drawnAt = 0;
    }

    get isWhole() {
      return contractOf(this.frame)?.ready === true;
    }

    get scenes() {
      return contractOf(this.frame)?.scenes ?? 1;
    }

    /**
     * Load the page behind the others.
     * @param {number} patience in milliseconds
     * @returns {Promise<boolean>} whether it is whole; one that is not has been taken away again
     */
    load(patience) {
      return new Promise((resolve) => {
        const limit = performance.now() + patience;
        let arrived = false;
        const look = setInterval(() => {
          const lost = gaveUp(this.frame) || (arrived && !contractOf(this.frame)) || performance.now() > limit;
          if (!this.isWhole && !lost) {
            return;
          }
          clearInterval(look);
          this.drawnAt = wall.now();
          this.isWhole ? this.put("is-kept") : this.remove();
          resolve(this.element.isConnected);
        }, LOOK_EVERY_MS);
        this.frame.addEventListener("load", () => (arrived = true), { once: true });
        this.frame.src = this.address;
        document.getElementById("stage").append(this.element);
      });
    }

    /** Turn to a scene; a page whose contract is broken keeps the one it shows. */
    turnTo(scene) {
      contractOf(this.frame)?.show(scene);
    }

    /**
     * Fade in over what is shown now.
     * @param {number} scene
     * @returns {Promise<void>} when it covers the screen
     */
    async appear(scene) {
      this.put("is-coming");
      this.turnTo(scene);
      await this.painted();
      this.put("is-arriving");
      await new Promise((resolve) => setTimeout(resolve, FADE_MS));
      this.put("is-shown");
    }

    /** When the framed page has been laid out and painted twice, or has had the time to. */
    painted() {
      const frames = new Promise((resolve) => {
        const { contentWindow: inside } = this.frame;
        inside.requestAnimationFrame(() => inside.requestAnimationFrame(resolve));
      });
      return Promise.race([frames, new Promise((resolve) => setTimeout(resolve, FADE_MS))]);
    }

    /** Leave the screen and wait, without any work, to be shown again. */
    rest() {
      this.put("is-kept");
    }

    remove() {
      this.element.remove();
    }

    /** @param {"is-loading"|"is-kept"|"is-coming"|"is-arriving"|"is-shown"} state */
    put(state) {
      this.element.className = `picture ${state}`;
    }
  };
})();
