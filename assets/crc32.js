/** The checksum of PNG chunks and ZIP entries (`board.crc32`): CRC-32 of ISO 3309, by a table of 256. */
(function () {
  "use strict";

  const POLYNOMIAL = 0xedb88320;

  const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    }
    return value;
  });

  /**
   * @param {Uint8Array} bytes
   * @returns {number} an unsigned number of 32 bits
   */
  function crc32(bytes) {
    let value = 0xffffffff;
    for (const byte of bytes) {
      value = (value >>> 8) ^ TABLE[(value ^ byte) & 0xff];
    }
    return (value ^ 0xffffffff) >>> 0;
  }

  window.board.crc32 = crc32;
})();
