/** Text of a saved picture: lines that fit, set one below the other (`board.column`, `board.svgElement`). */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const FAMILY = "Onest, sans-serif";
  const LINE_HEIGHT = 1.3;

  /**
   * @typedef {{size: number, weight: number, lines?: number, opacity?: number, fill?: string}} Style
   *   `size` in pixels of the picture, `lines` the most a text may take
   * @typedef {{words: string, style: Style, href?: string}} Text with an `href` it is a link
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

  /** A word in pieces of a line each: an address has no spaces to break it at. */
  function pieces(word, fits) {
    const rows = [""];
    for (const letter of word) {
      if (rows.at(-1) && !fits(rows.at(-1) + letter)) {
        rows.push("");
      }
      rows[rows.length - 1] += letter;
    }
    return rows;
  }

  /** Break a text at its spaces, and a word that is longer than a line anywhere. */
  function rowsOf(text, fits) {
    const rows = [];
    for (const word of text.split(" ")) {
      const longer = rows.length ? `${rows.at(-1)} ${word}` : word;
      if (rows.length && fits(longer)) {
        rows[rows.length - 1] = longer;
      } else {
        rows.push(...pieces(word, fits));
      }
    }
    return rows;
  }

  /** Lines of a text; what is beyond the last one allowed ends in «…». */
  function wrap(text, { lines = Infinity }, fits) {
    const rows = rowsOf(text, fits);
    return rows.length > lines ? [...rows.slice(0, lines - 1), shorten(rows.slice(lines - 1).join(" "), fits)] : rows;
  }

  function lineOf(row, { size, weight, opacity = 1, fill }, x, baseline) {
    const look = { "font-size": size, "font-weight": weight, "fill-opacity": opacity, ...(fill && { fill }) };
    return svgElement("text", { x, y: baseline, ...look }, row);
  }

  /** What the lines of a text stand in: the column itself, or a link. */
  function holder(group, href) {
    if (!href) {
      return group;
    }
    const link = svgElement("a", { href });
    group.append(link);
    return link;
  }

  /**
   * Texts one below the other; an empty text takes no room.
   * @param {Text[]} texts
   * @param {{x: number, top: number, width: number}} place
   * @returns {{group: SVGElement, bottom: number}}
   */
  function column(texts, { x, top, width }) {
    const group = svgElement("g", { "font-family": FAMILY });
    const pen = document.createElement("canvas").getContext("2d");
    let bottom = top;
    for (const { words, style, href } of texts.filter((text) => text.words)) {
      const lines = holder(group, href);
      pen.font = `${style.weight} ${style.size}px ${FAMILY}`;
      for (const row of wrap(words, style, (line) => pen.measureText(line).width <= width)) {
        lines.append(lineOf(row, style, x, bottom + style.size));
        bottom += style.size * LINE_HEIGHT;
      }
    }
    return { group, bottom };
  }

  window.board.svgElement = svgElement;
  window.board.column = column;
})();
