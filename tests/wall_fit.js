/**
 * What a viewer could not read on the screen as it stands: `(options) => fault[]`, in plain words.
 *
 * `least`: the smallest type, in pixels of the screen; `strip`: what the player keeps for itself at the
 * foot. Sizes are measured as they stand on screen, whatever enlarges them.
 */
({ least, strip }) => {
  const SLACK_PX = 1.5;
  /** A line's box is higher than its letters: so much of it, above and below, is air. */
  const AIR = 0.22;
  const CLIPS = ["auto", "scroll", "hidden", "clip"];
  const SCREEN = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight - strip };

  const faults = new Set();
  const say = (kind, what, more = "") => faults.add(`${kind}: ${what}${more && ` (${more})`}`);
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  const round = (number) => Math.round(number * 10) / 10;

  /** Where an element stands, for whoever has to mend it. */
  function place(element) {
    const block = element.closest("[data-chart], [id], .card, .page") ?? element;
    const name = block.dataset?.chart ?? (block.id || block.classList[0]);
    return name ?? element.tagName.toLowerCase();
  }

  function isClear(colour) {
    return colour === "transparent" || colour === "none" || /^rgba\(.*, 0\)$/.test(colour);
  }

  function isSeen(element) {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  }

  /** Words for a screen reader alone, and those behind a swatch: nobody is meant to see them. */
  function isForEyes(element) {
    const style = window.getComputedStyle(element);
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const hidden = element.closest(".visually-hidden, .visually-hidden-focusable, .save-status, .skip-link, [hidden], title, .hoverlayer");
    return !hidden && parseFloat(style.fontSize) > 0 && !isClear(colour) && isSeen(element);
  }

  /** How much larger than its own measure an element stands on screen. */
  function enlarged(element) {
    if (element instanceof SVGElement) {
      const matrix = element.getScreenCTM();
      return Math.hypot(matrix.a, matrix.b);
    }
    // Widths are whole pixels: a wide element says more exactly how much it is enlarged.
    const sized = element.closest("section, table, ul, ol, dl, main, header, .card");
    return sized?.offsetWidth ? sized.getBoundingClientRect().width / sized.offsetWidth : 1;
  }

  /** The box of the letters, without the air of their line. */
  function tight({ left, top, right, bottom }) {
    const air = (bottom - top) * AIR;
    return { left, top: top + air, right, bottom: bottom - air };
  }

  /** Words that the style sheet writes before or after an element; they are taken to stand on its last line. */
  function written() {
    return [...document.querySelectorAll("#page *, header *")].flatMap((element) =>
      ["::before", "::after"].flatMap((side) => {
        const { content, fontSize, display } = window.getComputedStyle(element, side);
        const words = content.startsWith('"') || content.startsWith("attr") ? content.replaceAll('"', "") : "";
        if (!words.trim() || display === "none" || !isSeen(element)) {
          return [];
        }
        const { left, right, bottom } = element.getBoundingClientRect();
        const size = parseFloat(fontSize) * enlarged(element);
        const inner = bottom - parseFloat(window.getComputedStyle(element).paddingBottom) * enlarged(element);
        return [{ words: short(words), element, size, boxes: [{ left, right, top: inner - size, bottom: inner }] }];
      }),
    );
  }

  /** Every visible text: its words, its element, its size, and the box of each of its lines. */
  function texts() {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element || element.closest("script, style, noscript") || !isForEyes(element)) {
        continue;
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5 && box.height > 0.5).map(tight);
      if (boxes.length) {
        const size = parseFloat(window.getComputedStyle(element).fontSize) * enlarged(element);
        found.push({ words: short(node.data), element, size, boxes });
      }
    }
    return found;
  }

  /** By how many pixels a box stands out of another. */
  function beyond(box, around) {
    const out = [around.left - box.left, around.top - box.top, box.right - around.right, box.bottom - around.bottom];
    return Math.max(...out);
  }

  /** What of a box an element lets through: its padding box, on the axes on which it clips. */
  function window_(element, style) {
    const box = element.getBoundingClientRect();
    const free = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
    const across = CLIPS.includes(style.overflowX) ? { left: box.left, right: box.right } : {};
    const down = CLIPS.includes(style.overflowY) ? { top: box.top, bottom: box.bottom } : {};
    return { ...free, ...across, ...down };
  }

  /** The rectangle of an SVG clip path, on screen. */
  function clipPathOf(element) {
    const id = element.getAttribute("clip-path")?.match(/#([^"')]+)/)?.[1];
    const rect = id && document.getElementById(id)?.querySelector("rect");
    if (!rect) {
      return null;
    }
    const matrix = element.getScreenCTM();
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name) ?? 0));
    const from = new DOMPoint(x, y).matrixTransform(matrix);
    const to = new DOMPoint(x + width, y + height).matrixTransform(matrix);
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  const windows = new Map();

  /** All that clips what stands in an element, each as the window it leaves. */
  function windowsAround(element) {
    if (!element || element === document.documentElement) {
      return [];
    }
    if (!windows.has(element)) {
      const style = window.getComputedStyle(element);
      const clips = CLIPS.includes(style.overflowX) || CLIPS.includes(style.overflowY);
      const own = clips && !element.matches("g, text, tspan, body") ? [[element, window_(element, style)]] : [];
      const path = element instanceof SVGElement && clipPathOf(element);
      const through = path ? [[element, path]] : [];
      windows.set(element, [...own, ...through, ...windowsAround(element.parentElement)]);
    }
    return windows.get(element);
  }

  function checkSizes(all) {
    for (const { words, element, size } of all) {
      if (size < least * 0.99) {
        say("small", words, `${place(element)}, ${round(size)} < ${round(least)}`);
      }
    }
  }

  function checkClipping(all) {
    for (const { words, element, boxes } of all) {
      const out = Math.max(...boxes.map((box) => beyond(box, SCREEN)));
      if (out > SLACK_PX) {
        say("off screen", words, `${place(element)}, by ${round(out)}`);
      }
      for (const [around, view] of windowsAround(element)) {
        const cut = Math.max(...boxes.map((box) => beyond(box, view)));
        if (cut > SLACK_PX) {
          say("cut", words, `${place(element)}, by ${round(cut)} at ${around.getAttribute("class") ?? around.tagName}`);
        }
      }
    }
  }

  function checkEllipses() {
    for (const element of document.querySelectorAll("body *")) {
      const style = window.getComputedStyle(element);
      const cuts = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2;
      if (cuts && over && isForEyes(element)) {
        say("ellipsis", short(element.textContent), place(element));
      }
    }
  }

  function checkScrolling() {
    const root = document.documentElement;
    const parts = [...document.querySelectorAll("body *")].filter((part) => {
      const { overflowX, overflowY } = window.getComputedStyle(part);
      const across = ["auto", "scroll"].includes(overflowX) && part.scrollWidth > part.clientWidth + 1;
      const down = ["auto", "scroll"].includes(overflowY) && part.scrollHeight > part.clientHeight + 1;
      return (across || down) && isSeen(part);
    });
    for (const part of root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight ? [root, ...parts] : parts) {
      const sizes = `${part.scrollWidth} × ${part.scrollHeight} in ${part.clientWidth} × ${part.clientHeight}`;
      say("scrolls", part.className || part.tagName, `${place(part)}, ${sizes}`);
    }
  }

  const BLOCKS = ".card, [data-chart], .headline";

  function blocks() {
    return [...document.querySelectorAll(BLOCKS)].filter(isSeen);
  }

  function checkBlocks() {
    for (const block of blocks()) {
      const box = block.getBoundingClientRect();
      const views = [SCREEN, ...windowsAround(block.parentElement).map(([, view]) => view)];
      const out = Math.max(...views.map((view) => beyond(box, view)));
      if (out > SLACK_PX) {
        say("block cut", place(block), `by ${round(out)}`);
      }
    }
  }

  function overlap(one, other) {
    const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
    return width > SLACK_PX && height > SLACK_PX;
  }

  /** Words upon words, in the order of their upper edges so that few pairs are compared. */
  function checkCollisions(all) {
    const lines = all.flatMap(({ words, element, boxes }) => boxes.map((box) => ({ words, element, box })));
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((line, index) => {
      for (let next = index + 1; next < lines.length && lines[next].box.top < line.box.bottom; next += 1) {
        const other = lines[next];
        if (other.element !== line.element && overlap(line.box, other.box)) {
          say("collide", `${line.words} / ${other.words}`, place(line.element));
        }
      }
    });
  }

  /** Bars and cells that are seen, with their boxes. */
  function barsOf(graph) {
    return [...graph.querySelectorAll(".barlayer .point > path")]
      .filter((bar) => !isClear(window.getComputedStyle(bar).fill) && Number(window.getComputedStyle(bar).fillOpacity) > 0)
      .filter(isSeen)
      .map((bar) => bar.getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1);
  }

  /** A text that begins upon a bar and ends beyond it is read on two grounds. */
  function checkBarEnds(all) {
    for (const graph of document.querySelectorAll("[data-chart] .js-plotly-plot")) {
      const bars = isSeen(graph) ? barsOf(graph) : [];
      for (const { words, element, boxes: [box] } of all) {
        const plain = element instanceof SVGElement && graph.contains(element) && !element.closest(".annotation")?.querySelector("rect.bg[style*='fill-opacity: 1']");
        const torn = plain && bars.some((bar) => {
          const height = Math.min(bar.bottom, box.bottom) - Math.max(bar.top, box.top);
          const edge = (box.right - box.left) / 10;
          const ends = [bar.left, bar.right].some((end) => end > box.left + edge && end < box.right - edge);
          return ends && height > (box.bottom - box.top) / 2;
        });
        if (torn) {
          say("over a bar's end", words, place(element));
        }
      }
    }
  }

  function checkCharts() {
    for (const card of document.querySelectorAll("[data-chart]:not(.is-empty, .is-table)")) {
      if (!isSeen(card)) {
        continue;
      }
      const graph = card.querySelector(".js-plotly-plot");
      const marks = [...(graph?.querySelectorAll(".main-svg :is(.point, .trace, .annotation)") ?? [])];
      if (!marks.some(isSeen)) {
        say("not drawn", place(card));
        continue;
      }
      const { width, height } = graph._fullLayout;
      if (Math.abs(width - graph.clientWidth) > 2 || Math.abs(height - graph.clientHeight) > 2) {
        say("drawn for another size", place(card), `${width} × ${height} in ${graph.clientWidth} × ${graph.clientHeight}`);
      }
    }
  }

  /** The share of the screen above the strip that blocks and texts outside them stand on. */
  function checkEmptiness(all) {
    const boxes = [...blocks().map((block) => block.getBoundingClientRect()), ...all.flatMap(({ boxes: own }) => own)];
    const COLUMNS = 64;
    const ROWS = 36;
    let used = 0;
    for (let row = 0; row < ROWS; row += 1) {
      for (let column = 0; column < COLUMNS; column += 1) {
        const x = ((column + 0.5) / COLUMNS) * SCREEN.right;
        const y = ((row + 0.5) / ROWS) * SCREEN.bottom;
        used += boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom) ? 1 : 0;
      }
    }
    const share = used / (COLUMNS * ROWS);
    if (share < 0.5) {
      say("empty", `${Math.round(share * 100)} % of the screen used`);
    }
  }

  /** A number left out of its bar because it finds no room there. */
  function checkNumbers() {
    for (const graph of [...document.querySelectorAll("[data-chart] .js-plotly-plot")].filter(isSeen)) {
      for (const { type, text, textposition, x = [], name } of graph.data) {
        const isNumbered = type === "bar" && textposition === "inside" && Array.isArray(text) && text.some(Boolean);
        const silent = isNumbered ? text.filter((one, index) => one === "" && x[index]).length : 0;
        if (silent) {
          say("number left out", `${silent} of ${name ?? type}`, place(graph));
        }
      }
    }
  }

  const all = texts();
  const words = [...all, ...written()];
  checkSizes(words);
  checkClipping(words);
  checkEllipses();
  checkScrolling();
  checkBlocks();
  checkCollisions(all);
  checkBarEnds(all);
  checkCharts();
  checkNumbers();
  checkEmptiness(all);
  return [...faults];
}
