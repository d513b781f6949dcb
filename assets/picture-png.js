/**
 * A saved picture as PNG (`board.rasterise`).
 *
 * An SVG image counts as loaded before the font inside it is decoded, and until then its text is
 * invisible: so it is drawn again until there is ink where a text must stand.
 */
(function () {
  "use strict";

  const SCALE = 2;
  const RETRY_MS = 40;
  /** A browser shows a fallback font 3 s after a face failed to load; ink is trusted only before that. */
  const FONT_WAIT_MS = 2500;
  const INK_DIFFERENCE = 40;

  function pause() {
    return new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }

  /** Whether the pixels of a strip differ from its first one. */
  function hasInk(pen, { x, y, width, height }) {
    const { data } = pen.getImageData(x * SCALE, y * SCALE, width * SCALE, height * SCALE);
    return data.some((value, i) => Math.abs(value - data[i % 4]) > INK_DIFFERENCE);
  }

  /** Draw until the text is there; an error when it does not come in time. */
  async function drawWithText(pen, image, size, text) {
    const end = performance.now() + FONT_WAIT_MS;
    do {
      if (performance.now() > end) {
        throw new Error("the font of the picture was not decoded in time");
      }
      await pause();
      pen.drawImage(image, 0, 0, size.width * SCALE, size.height * SCALE);
    } while (!hasInk(pen, text));
  }

  /**
   * @param {string} svg
   * @param {{width: number, height: number}} size of the picture; the PNG is twice as large
   * @param {{x: number, y: number, width: number, height: number}} text a strip with nothing but text in it
   * @returns {Promise<Blob>}
   */
  async function rasterise(svg, size, text) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    try {
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = size.width * SCALE;
      canvas.height = size.height * SCALE;
      await drawWithText(canvas.getContext("2d", { willReadFrequently: true }), image, size, text);
      return await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }

  window.board.rasterise = rasterise;
})();
