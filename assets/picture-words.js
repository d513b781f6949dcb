/**
 * What a PNG says of itself (`board.withWords`): texts in its metadata, as the format's `iTXt` chunks,
 * so that a picture taken out of a report still tells its title and the address it was made at.
 */
(function () {
  "use strict";

  const { crc32 } = window.board;
  /** The signature of 8 bytes and the IHDR chunk of 25: texts may follow at once. */
  const AFTER_HEADER = 33;

  /** A chunk: length, kind, content and the checksum of kind and content. */
  function chunk(kind, content) {
    const body = new Uint8Array([...new TextEncoder().encode(kind), ...content]);
    const bytes = new Uint8Array(body.length + 8);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, content.length);
    bytes.set(body, 4);
    view.setUint32(bytes.length - 4, crc32(body));
    return bytes;
  }

  /** Keyword, then four fields left empty (not compressed, of no language), then the text in UTF-8. */
  function textChunk(keyword, text) {
    return chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
  }

  /**
   * @param {Blob} png
   * @param {Object<string, string>} words by keyword: `Title`, `Source`
   * @returns {Blob}
   */
  function withWords(png, words) {
    const chunks = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
    return new Blob([png.slice(0, AFTER_HEADER), ...chunks, png.slice(AFTER_HEADER)], { type: "image/png" });
  }

  window.board.withWords = withWords;
})();
