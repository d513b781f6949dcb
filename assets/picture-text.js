/** Text of a saved picture: lines that fit, set one below the other (`board.column`, `board.svgElement`). */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const FAMILY = "Onest, sans-serif";
  const LINE_HEIGHT = 1.3;

  /**
   * @typedef {{size: number, weight: number, lines: number, opacity: number}} Style
   *   `size` in pixels of the picture, `lines` the most a text may take
   */

  /**
   * @param {string} name
   * @param {Object<string, string|number>} attributes
   * @param {string} [text]
   */
  function svgElement(name, attributes, text = "") {
    const node = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
    node.textContent = text;
    return node;
  }

  /** Drop letters from the end until the text fits with an ellipsis. */
  function shorten(text, fits) {
    const letters = [...text];
    while (letters.length && !fits(`${letters.join("").trimEnd()}…`)) {
      letters.pop();
    }
    return `${letters.join("").trimEnd()}…`;
  }

  /** Break a text at its spaces; what is beyond the last line allowed ends in «…». */
  function wrap(text, style, fits) {
    const rows = [];
    for (const word of text.split(" ")) {
      const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
      if (rows.length && fits(longer)) {
        rows[rows.length - 1] = longer;
      } else {
        rows.push(word);
      }
    }
    const kept = rows.slice(0, style.lines - 1);
    const last = rows.slice(style.lines - 1).join(" ");
    return last ? [...kept, fits(last) ? last : shorten(last, fits)] : kept;
  }

  function lineOf(row, style, x, baseline) {
    const look = { "font-size": style.size, "font-weight": style.weight, "fill-opacity": style.opacity };
    return svgElement("text", { x, y: baseline, ...look }, row);
  }

  /**
   * Texts one below the other; an empty text takes no room.
   * @param {Array<[string, Style]>} texts
   * @param {{x: number, top: number, width: number}} place
   * @returns {{group: SVGElement, bottom: number}}
   */
  function column(texts, { x, top, width }) {
    const group = svgElement("g", { "font-family": FAMILY });
    const pen = document.createElement("canvas").getContext("2d");
    let bottom = top;
    for (const [text, style] of texts.filter(([words]) => words)) {
      pen.font = `${style.weight} ${style.size}px ${FAMILY}`;
      for (const row of wrap(text, style, (line) => pen.measureText(line).width <= width)) {
        group.append(lineOf(row, style, x, bottom + style.size));
        bottom += style.size * LINE_HEIGHT;
      }
    }
    return { group, bottom };
  }

  window.board.svgElement = svgElement;
  window.board.column = column;
})();
