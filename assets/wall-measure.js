/** How wide the words of a chart are, and how they break (`board.words`), before the chart is drawn. */
(function () {
  "use strict";

  const SIZE = 13;
  const FAMILY = "Onest, Noto Sans, DejaVu Sans, sans-serif";
  const canvas = document.createElement("canvas").getContext("2d");

  const LETTERS = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
  /** Words as they are read, without plotly's own tags; all digits are as wide as a nought, as on the page. */
  const plain = (text) =>
    text.replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp);/g, (letter) => LETTERS[letter]).replace(/\d/g, "0");

  const lines = (text) => text.split("<br>");

  /** The width of the longest line of some words, in the chart's pixels. */
  function width({ text, font }) {
    canvas.font = `${font?.weight ?? 400} ${font?.size ?? SIZE}px ${FAMILY}`;
    return Math.max(...lines(text).map((line) => canvas.measureText(plain(line)).width));
  }

  const joined = (text) => text.replaceAll("<br>", " ");

  /** The same words in lines no wider than `room`: as they are, or broken anew between words, never within a tag. */
  function wrapped(words, room) {
    if (width(words) <= room) {
      return words.text;
    }
    const found = [];
    for (const word of joined(words.text).split(/ (?![^<]*>)/)) {
      const longer = [found.at(-1), word].filter(Boolean).join(" ");
      if (found.length && width({ ...words, text: longer }) <= room) {
        found[found.length - 1] = longer;
      } else {
        found.push(word);
      }
    }
    return found.join("<br>");
  }

  window.board.words = { joined, lines, width, wrapped };
})();
