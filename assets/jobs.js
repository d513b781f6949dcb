/**
 * Files under way: one panel for all of them, with how far each is and a button to cancel it.
 *
 * `board.startJob(key, name, words)` puts a line into the panel, or answers nothing while a job of that
 * key goes on: so a double click starts one. The panel stands outside the page's components, so that a
 * redraw or another page does not end what has begun.
 */
(function () {
  "use strict";

  /** How long a line stays after a good end; a failure stays until it is closed. */
  const READ_MS = 6_000;

  /** @type {Set<string>} keys of the jobs that go on */
  const underWay = new Set();

  function element(name, className, text = "") {
    const node = document.createElement(name);
    node.className = className;
    node.textContent = text;
    return node;
  }

  /** What stands in the document once and stays: a screen reader announces only regions it has seen before. */
  function once(className, attributes) {
    const found = document.querySelector(`.${className}`);
    if (found) {
      return found;
    }
    const made = element("div", className);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    document.body.append(made);
    return made;
  }

  /** Said to a screen reader; the eye sees the panel. */
  function announce(text) {
    const region = once("save-status", { role: "status" });
    region.textContent = "";
    window.requestAnimationFrame(() => {
      region.textContent = text;
    });
  }

  /** A text of the server with its places filled: `fill("{n} из {m}", {n: 1, m: 2})`. */
  function fill(text, values) {
    return text.replace(/{(\w+)}/g, (_, name) => values[name]);
  }

  /** The texts of the page's language, as they are now. */
  function exportWords() {
    return { ...document.querySelector(".export-words").dataset };
  }

  /**
   * Offer a file to the browser's own saving.
   * @param {Blob} blob
   * @param {string} name
   */
  function saveFile(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function lineOf(name, words) {
    const line = element("section", "job");
    const state = element("p", "job-state", words.waiting);
    const bar = element("progress", "job-bar");
    bar.setAttribute("aria-label", name);
    const button = element("button", "button job-button", words.cancel);
    button.type = "button";
    line.append(element("p", "job-name", name), state, bar, button);
    return { line, state, bar, button };
  }

  /**
   * @param {string} key of what is made: two jobs of one key never go on at once
   * @param {string} name what the viewer asked for
   * @param {DOMStringMap} words texts in the language it was asked in
   */
  function startJob(key, name, words) {
    if (underWay.has(key)) {
      return null;
    }
    underWay.add(key);
    const aborted = new AbortController();
    const { line, state, bar, button } = lineOf(name, words);
    once("jobs", { role: "region", "aria-label": words.region }).append(line);
    button.addEventListener("click", () => (bar.hidden ? line.remove() : aborted.abort()));

    function end(text, result) {
      underWay.delete(key);
      bar.hidden = true;
      button.textContent = words.close;
      state.textContent = text;
      line.classList.add(result);
      announce(text);
    }

    function leave() {
      setTimeout(() => line.remove(), READ_MS);
    }

    return {
      signal: aborted.signal,
      /** How far it is: a share of the whole, or nothing where the whole is not known. */
      step(text, share) {
        state.textContent = text;
        if (share === undefined) {
          bar.removeAttribute("value");
        } else {
          bar.value = share;
        }
      },
      done(text) {
        end(text, "is-done");
        leave();
      },
      failed(text) {
        end(text, "is-failed");
      },
      /** Nothing was made: something is said, and stays until it is closed. */
      told(text) {
        end(text, "is-told");
      },
      cancelled() {
        end(words.cancelled, "is-cancelled");
        leave();
      },
      /** Leave something more in the line, for the viewer to take. */
      show(node) {
        state.after(node);
      },
    };
  }

  Object.assign(window.board, { startJob, saveFile, exportWords, fill });
})();
