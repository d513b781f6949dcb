/**
 * Files packed into one ZIP archive (`board.zip`), stored as they are.
 *
 * Written here because no package of the Python index carries a ZIP library for browsers, and the board
 * takes third-party scripts only from pinned packages. PNG is compressed already, so the archive needs
 * none of deflate: headers, checksums and a directory are all of the format (PKWARE's APPNOTE, 4.3).
 * Names are UTF-8 and say so by flag 11.
 */
(function () {
  "use strict";

  const { crc32 } = window.board;
  const LOCAL_FILE = 0x04034b50;
  const DIRECTORY_ENTRY = 0x02014b50;
  const DIRECTORY_END = 0x06054b50;
  const VERSION = 20;
  /** Made as on Unix: there names have no code page, and readers take them for UTF-8 without asking. */
  const MADE_BY = (3 << 8) | VERSION;
  /** A file that its owner writes and everybody reads: `-rw-r--r--`. */
  const RIGHTS = (0o100644 << 16) >>> 0;
  const UTF8_NAME = 0x0800;
  const STORED = 0;

  /** Numbers written one after the other, the least byte first: `[[2, 20], [4, size]]`. */
  function record(fields) {
    const length = fields.reduce((sum, [bytes]) => sum + bytes, 0);
    const view = new DataView(new ArrayBuffer(length));
    let place = 0;
    for (const [bytes, value] of fields) {
      if (bytes === 2) {
        view.setUint16(place, value, true);
      } else {
        view.setUint32(place, value, true);
      }
      place += bytes;
    }
    return view;
  }

  /** Date and time as MS-DOS has them: two seconds the finest, years from 1980. */
  function dosTime(day) {
    const time = (day.getHours() << 11) | (day.getMinutes() << 5) | (day.getSeconds() >> 1);
    const date = ((day.getFullYear() - 1980) << 9) | ((day.getMonth() + 1) << 5) | day.getDate();
    return [[2, time], [2, date]];
  }

  /** What the header of a file and its entry in the directory have in common. */
  function described(name, bytes, made) {
    const form = [[2, VERSION], [2, UTF8_NAME], [2, STORED], ...dosTime(made)];
    return [...form, [4, crc32(bytes)], [4, bytes.length], [4, bytes.length], [2, name.length], [2, 0]];
  }

  /**
   * @param {Array<{name: string, content: Blob}>} files names without folders, each once
   * @param {Date} made
   * @returns {Promise<Blob>}
   */
  async function zip(files, made) {
    const parts = [];
    const directory = [];
    let offset = 0;
    for (const { name, content } of files) {
      const letters = new TextEncoder().encode(name);
      const bytes = new Uint8Array(await content.arrayBuffer());
      const about = described(letters, bytes, made);
      const head = record([[4, LOCAL_FILE], ...about]);
      parts.push(head, letters, bytes);
      const place = [[2, 0], [2, 0], [2, 0], [4, RIGHTS], [4, offset]];
      directory.push(record([[4, DIRECTORY_ENTRY], [2, MADE_BY], ...about, ...place]), letters);
      offset += head.byteLength + letters.length + bytes.length;
    }
    const size = directory.reduce((sum, part) => sum + part.byteLength, 0);
    const count = files.length;
    const end = record([[4, DIRECTORY_END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]]);
    return new Blob([...parts, ...directory, end], { type: "application/zip" });
  }

  window.board.zip = zip;
})();
