/**
 * A saved picture as PNG (`board.rasterise`).
 *
 * An SVG image counts as loaded before the font inside it is decoded, and until then its text is
 * invisible: so it is drawn again until there is ink in every part of the picture that must have some.
 */
(function () {
  "use strict";

  const RETRY_MS = 40;
  /** A browser shows a fallback font 3 s after a face failed to load; ink is trusted only before that. */
  const FONT_WAIT_MS = 2500;
  /** A busy machine may miss that time: then the image is made anew, with a time of its own. */
  const TRIES = 3;
  const INK_DIFFERENCE = 40;

  /** @typedef {{x: number, y: number, width: number, height: number}} Part of a picture, in its own pixels */

  function pause() {
    return new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }

  /** Whether the pixels of a part differ from its first one. */
  function hasInk(pen, part, scale) {
    const box = [part.x, part.y, part.width, part.height].map((length) => Math.round(length * scale));
    const { data } = pen.getImageData(...box);
    return data.some((value, i) => Math.abs(value - data[i % 4]) > INK_DIFFERENCE);
  }

  /** Draw until every part has ink; whether that came in time. */
  async function isDrawnWhole(pen, image, parts, scale, signal) {
    const end = performance.now() + FONT_WAIT_MS;
    while (performance.now() < end) {
      await pause();
      signal?.throwIfAborted();
      pen.drawImage(image, 0, 0, pen.canvas.width, pen.canvas.height);
      if (parts.every((part) => hasInk(pen, part, scale))) {
        return true;
      }
    }
    return false;
  }

  /** One try with an image of its own. */
  async function tryToDraw(svg, canvas, ...wanted) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      await image.decode();
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      pen.clearRect(0, 0, canvas.width, canvas.height);
      return await isDrawnWhole(pen, image, ...wanted);
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }

  async function blobOf(canvas) {
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!blob) {
      throw new Error(`no picture of ${canvas.width} × ${canvas.height} can be made here`);
    }
    return blob;
  }

  /**
   * @param {string} svg
   * @param {{width: number, height: number}} size of the picture in the SVG
   * @param {Part[]} parts what must not be empty
   * @param {{width: number, signal?: AbortSignal}} wanted the width of the PNG; its height follows
   * @returns {Promise<Blob>}
   */
  async function rasterise(svg, size, parts, { width, signal }) {
    const scale = width / size.width;
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = Math.round(size.height * scale);
    for (let i = 0; i < TRIES; i += 1) {
      if (await tryToDraw(svg, canvas, parts, scale, signal)) {
        return blobOf(canvas);
      }
    }
    throw new Error("a part of the picture stayed empty");
  }

  window.board.rasterise = rasterise;
})();
