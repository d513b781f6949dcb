/**
 * «All charts of the page»: `button.all-pictures` of the export menu draws every chart, one after the other,
 * and packs the pictures with a text on filters and sources.
 *
 * All charts are taken down at the moment of asking, so what is filtered or opened meanwhile does not mix
 * in. The archive is saved only when every picture was made and found whole; otherwise there is none.
 */
(function () {
  "use strict";

  const CHARTS = "[data-chart]:not(.is-empty)";
  const WIDTH = 3200;
  const DRAWN_WAIT_MS = 10_000;
  const RETRY_MS = 50;
  /** Editors on Windows take a text for UTF-8 by this mark, and want both letters at a line's end. */
  const MARK = "\ufeff";
  const LINE_END = "\r\n";

  function isDrawn(card) {
    return Boolean(card.querySelector(".js-plotly-plot .main-svg"));
  }

  /** A chart of which there is no whole picture. */
  class Undrawn extends Error {
    constructor(name, cause) {
      super(`no whole picture of «${name}»`, { cause });
      this.chart = name;
    }
  }

  /** The cards of the page once all are drawn; an error when one of them does not come to be. */
  async function drawnCards(signal) {
    const end = performance.now() + DRAWN_WAIT_MS;
    for (;;) {
      const cards = [...document.querySelectorAll(CHARTS)];
      const late = cards.find((card) => !isDrawn(card));
      if (!late) {
        return cards;
      }
      if (performance.now() > end) {
        throw new Undrawn(late.querySelector(".chart-export").dataset.name);
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      signal.throwIfAborted();
    }
  }

  function numbered(place, name) {
    return `${String(place).padStart(2, "0")} ${name}`;
  }

  /** The pictures in the page's order; each has been looked at before it counts. */
  async function drawAll(motifs, job, words) {
    const { fill, picture } = window.board;
    const files = [];
    for (const [i, motif] of motifs.entries()) {
      const { name } = motif.facts;
      job.step(fill(words.drawing, { n: i + 1, m: motifs.length, name }), i / motifs.length);
      const content = await picture(motif, { format: "png", width: WIDTH, signal: job.signal }).catch((error) => {
        job.signal.throwIfAborted();
        throw new Undrawn(name, error);
      });
      files.push({ name: `${numbered(i + 1, name)}.png`, content });
    }
    return files;
  }

  /** What was selected, as of when and from where: for the page, then for each of its charts. */
  function about(motifs, files, words) {
    const { fill } = window.board;
    const [{ facts }] = motifs;
    const filters = facts.filters ? fill(words.filters, facts) : words.unfiltered;
    const page = [facts.page, filters, facts.asOf, facts.edition, fill(words.address, { address: facts.link })];
    const charts = motifs.map((motif, i) => {
      const { title, note, source } = motif.facts;
      return ["", files[i].name, title, note, fill(words.source, { source })];
    });
    return new Blob([MARK, [...page, ...charts.flat(), ""].join(LINE_END)], { type: "text/plain" });
  }

  async function pack(job, words) {
    const motifs = (await drawnCards(job.signal)).map(window.board.motif);
    if (!motifs.length) {
      return null;
    }
    const files = await drawAll(motifs, job, words);
    job.step(words.packing);
    files.push({ name: `${numbered(0, words.aboutFile)}.txt`, content: about(motifs, files, words) });
    const archive = await window.board.zip(files, new Date());
    job.signal.throwIfAborted();
    return archive;
  }

  function tellWhy(error, job, words) {
    if (job.signal.aborted) {
      job.cancelled();
      return;
    }
    job.failed(error instanceof Undrawn ? window.board.fill(words.notDrawn, { name: error.chart }) : words.notPacked);
    console.error("all pictures:", error);
  }

  async function saveAll(button) {
    const words = window.board.exportWords();
    const job = window.board.startJob("all-pictures", button.querySelector("span").textContent, words);
    if (!job) {
      return;
    }
    const name = `${button.dataset.file}.zip`;
    try {
      const archive = await pack(job, words);
      if (archive) {
        window.board.saveFile(archive, name);
        job.done(window.board.fill(words.saved, { name }));
      } else {
        job.failed(words.noCharts);
      }
    } catch (error) {
      tellWhy(error, job, words);
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button.all-pictures");
    if (button) {
      saveAll(button);
    }
  });
})();
