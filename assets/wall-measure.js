/** How wide the words of a chart are, and how they break (`board.words`), before the chart is drawn. */
(function () {
  "use strict";

  const SIZE = 13;
  /** The height of a line; plotly sets a frame of so much around words. */
  const LINE_PX = 17;
  const HAIR_PX = 4;
  const FAMILY = "Onest, Noto Sans, DejaVu Sans, sans-serif";
  const canvas = document.createElement("canvas").getContext("2d");

  const LETTERS = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#37;": "%" };
  /** Words as they are read, without plotly's own tags; all digits are as wide as a nought, as on the page. */
  const plain = (text) =>
    text.replace(/<[^>]*>/g, "").replace(/&(lt|gt|amp|#37);/g, (letter) => LETTERS[letter]).replace(/\d/g, "0");

  const lines = (text) => text.split("<br>");

  /** The width of the longest line of some words, in the chart's pixels. */
  function width({ text, font }) {
    canvas.font = `${font?.weight ?? 400} ${font?.size ?? SIZE}px ${FAMILY}`;
    return Math.max(...lines(text).map((line) => canvas.measureText(plain(line)).width));
  }

  /** What begins with a style of its own, as a quiet line under a name, is no part of the sentence before it. */
  const paragraphs = (text) => text.split(/<br>(?=<span)/);
  const oneLine = (text) => text.replaceAll("<br>", " ");
  /** The parts of a text that never break, each with its tags. */
  const wordsOf = (text) => oneLine(text).split(/ (?![^<]*>)/);

  /** The same words without the line breaks that suit another width. */
  const joined = (text) => paragraphs(text).map(oneLine).join("<br>");

  const longestWord = ({ text, font }) => Math.max(...wordsOf(text).map((word) => width({ text: word, font })));

  /** One paragraph in lines no wider than `room`. */
  function brokenAnew(text, font, room) {
    const found = [];
    for (const word of wordsOf(text)) {
      const longer = [found.at(-1), word].filter(Boolean).join(" ");
      if (found.length && width({ text: longer, font }) <= room) {
        found[found.length - 1] = longer;
      } else {
        found.push(word);
      }
    }
    return found.join("<br>");
  }

  /** The same words in lines no wider than `room`: as they are, or broken anew between words, never within a tag. */
  function wrapped({ text, font }, room) {
    const whole = (part) => (width({ text: part, font }) <= room ? part : brokenAnew(part, font, room));
    return paragraphs(text).map(whole).join("<br>");
  }

  window.board.words = { HAIR_PX, LINE_PX, joined, lines, longestWord, width, wrapped };
})();
