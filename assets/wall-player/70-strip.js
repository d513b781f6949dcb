/** The strip at the bottom (`wall.strip`): what is wrong, what could not be read, progress, clock. */
(function () {
  "use strict";

  const NOTICE_MS = 8_000;
  const { wall } = window;
  const part = (id) => document.getElementById(id);

  /** Write only what changed: an untouched strip costs no layout. */
  function write(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function show(element, visible) {
    if (element.hidden === visible) {
      element.hidden = !visible;
    }
  }

  /** The day stands beside a time that is not of today. */
  function since(ms) {
    return wall.dayOf(ms) === wall.dayOf(wall.now()) ? wall.timeOf(ms) : wall.dayTimeOf(ms);
  }

  function markText(lostSince) {
    const { shown } = wall.stage;
    const params = { since: since(lostSince), drawn: shown ? wall.dayTimeOf(shown.drawnAt) : "" };
    return wall.words(shown ? "lost" : "lost_at_start", params);
  }

  function drawSegments({ list, index, gone }) {
    const progress = part("progress");
    const length = list.length > 1 ? list.length : 0;
    while (progress.children.length > length) {
      progress.lastElementChild.remove();
    }
    while (progress.children.length < length) {
      progress.append(document.createElement("li"));
    }
    [...progress.children].forEach((segment, i) => {
      const state = i === index ? "is-now" : i < index ? "is-past" : "";
      const name = `${state}${list[i].turn === 0 ? " begins-page" : ""}`;
      if (segment.className !== name) {
        segment.className = name;
      }
    });
    progress.children[index]?.style.setProperty("--gone", gone.toFixed(2));
  }

  wall.strip = {
    /** @param {?number} lostSince when the server was last heard, `null` while all is well */
    draw(lostSince) {
      show(part("mark"), lostSince !== null);
      document.body.classList.toggle("is-lost", lostSince !== null);
      if (lostSince !== null) {
        write(part("mark-text"), markText(lostSince));
      }
      show(part("paused"), wall.rotation.isPaused);
      write(part("clock"), wall.timeOf(wall.now()));
      drawSegments(wall.rotation.state);
    },

    /** Say one sentence after the other, each for a while: the strip of a narrow screen holds one. */
    notice([sentence, ...rest]) {
      write(part("notice"), sentence ?? "");
      show(part("notice"), sentence !== undefined);
      document.body.classList.toggle("is-noticed", sentence !== undefined);
      if (sentence !== undefined) {
        setTimeout(() => wall.strip.notice(rest), NOTICE_MS);
      }
    },
  };
})();
