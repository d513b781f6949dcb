/**
 * Files made by the server: `a[data-download]` is fetched here, so that the viewer sees how far it is, can
 * cancel it, and reads the server's own sentence where there is no file. Without scripts it is a link.
 */
(function () {
  "use strict";

  const KILOBYTE = 1024;
  /** Two minutes at the server's own pace: it makes so many files at once, and who comes later asks again. */
  const MOST_TURNS = 60;

  /** An answer that is no file; `said` is the server's sentence, if it has one. */
  class Refused extends Error {
    constructor(status, said) {
      super(`no file: ${status}`);
      this.said = said;
    }
  }

  /** Only a sentence in a language is for the viewer; an error page of a proxy is not. */
  async function refusalOf(answer) {
    const isSentence = answer.headers.get("Content-Type")?.startsWith("text/plain") && answer.headers.has("Content-Language");
    return new Refused(answer.status, isSentence ? await answer.text() : "");
  }

  /** The server's name of the file: in any letters (RFC 5987), else in plain ones; nothing where it sent none. */
  function nameOf(answer) {
    const header = answer.headers.get("Content-Disposition") ?? "";
    const [, encoded] = header.match(/filename\*=UTF-8''([^;]+)/i) ?? [];
    const [, plain] = header.match(/filename="?([^";]+)"?/i) ?? [];
    return encoded ? decodeURIComponent(encoded) : plain;
  }

  /** The whole size in bytes; of a packed answer only the packed size is known, which says nothing here. */
  function sizeOf(answer) {
    return answer.headers.has("Content-Encoding") ? NaN : Number(answer.headers.get("Content-Length") ?? NaN);
  }

  function inWords(bytes, words) {
    const kilobytes = Math.ceil(bytes / KILOBYTE);
    if (kilobytes < KILOBYTE) {
      return window.board.fill(words.kilobytes, { n: kilobytes });
    }
    return window.board.fill(words.megabytes, { n: (kilobytes / KILOBYTE).toFixed(1).replace(".", words.comma) });
  }

  /** Read an answer to its end, telling how far it is. */
  async function contentOf(answer, tell) {
    const reader = answer.body.getReader();
    const parts = [];
    let received = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return new Blob(parts, { type: answer.headers.get("Content-Type") });
      }
      parts.push(value);
      received += value.length;
      tell(received);
    }
  }

  /** In so many seconds, unless the viewer cancels meanwhile. */
  function pause(seconds, signal) {
    return new Promise((go, stop) => {
      setTimeout(go, seconds * 1000);
      signal.addEventListener("abort", () => stop(signal.reason), { once: true });
    });
  }

  /** The answer, asked for again and again while the server says when to. */
  async function answerOf(address, signal, turns = MOST_TURNS) {
    const answer = await fetch(address, { signal });
    const again = answer.status === 503 ? Number(answer.headers.get("Retry-After")) : 0;
    if (!again || turns === 1) {
      return answer;
    }
    await pause(again, signal);
    return answerOf(address, signal, turns - 1);
  }

  async function fetchFile(address, job, words) {
    const answer = await answerOf(address, job.signal);
    const name = nameOf(answer);
    if (!answer.ok || !name) {
      throw await refusalOf(answer);
    }
    const whole = sizeOf(answer);
    const [text, size] = whole ? [words.receivedOf, inWords(whole, words)] : [words.received, ""];
    const content = await contentOf(answer, (received) => {
      job.step(window.board.fill(text, { done: inWords(received, words), size }), whole ? received / whole : undefined);
    });
    if (!content.size || (whole && content.size !== whole)) {
      throw new Refused(answer.status, "");
    }
    return { name, content };
  }

  function tellWhy(error, job, words) {
    if (job.signal.aborted) {
      job.cancelled();
    } else if (error instanceof Refused) {
      job.failed(error.said || words.failed);
    } else {
      job.failed(words.offline);
    }
  }

  async function save(link) {
    const words = window.board.exportWords();
    const job = window.board.startJob(link.href, link.querySelector("span")?.textContent ?? link.textContent, words);
    if (!job) {
      return;
    }
    try {
      const { name, content } = await fetchFile(link.href, job, words);
      window.board.saveFile(content, name);
      job.done(window.board.fill(words.saved, { name }));
    } catch (error) {
      tellWhy(error, job, words);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-download]");
    if (link && event.button === 0 && !window.board.asksForNewTab(event)) {
      event.preventDefault();
      save(link);
    }
  });
})();
