/**
 * Lists, tables and texts in slices of whole items (`board.itemSlices`), and the words that say which
 * slice is shown (`board.saySlice`): the server writes them on `[data-slice]` in the page's language.
 *
 * An item is the largest part of a block that fits its place: a row of a table, an entry of a list, a
 * paragraph. Headings of the block stay on every slice; one inside it goes with what it is the heading of.
 */
(function () {
  "use strict";

  const AWAY = "slice-away";
  const HEADS = "h1, h2, h3, h4, thead, caption, dt, .chart-head, .stage-head, .kicker, .label";
  const STEPS = 6;

  /**
   * Say on a block which part of it is shown; `null` takes the words away. They stand in an attribute that
   * the style sheet writes out, as the elements are React's.
   * @param {?{first: number, end: number, count: number}|{part: number, parts: number}} slice
   */
  function saySlice(block, slice) {
    const said = document.querySelector("[data-slice]")?.dataset;
    const place = block.querySelector(":scope .chart-note") ?? block;
    if (!slice || !said) {
      delete place.dataset.said;
      return;
    }
    const { first, end, count, part, parts } = slice;
    const text = parts ? said.slicePart : end - first === 1 ? said.sliceOne : said.slice;
    place.dataset.said = window.board.fill(text, { first: first + 1, last: end, n: count, part, parts });
  }

  const isHead = (element) => element.matches(HEADS);
  const heightOf = (element) => element.getBoundingClientRect().height;

  /** The parts of a block that may stand apart: what is higher than the room is looked into. */
  function itemsOf(container, room) {
    return [...container.children]
      .filter((child) => heightOf(child) > 0)
      .flatMap((child) => (heightOf(child) > room && child.children.length && !isHead(child) ? itemsOf(child, room) : [child]));
  }

  /** The list with most entries: where a block holds one long list, its entries are the items. */
  function longestList(block) {
    const lists = [...block.querySelectorAll("tbody, ul, ol, dl")].filter(({ children }) => children.length > 2);
    return lists.reduce((best, list) => (!best || heightOf(list) > heightOf(best) ? list : best), null);
  }

  /** Items with their headings: a heading never stands without what follows it. */
  function grouped(items) {
    const groups = [];
    let headings = [];
    for (const item of items) {
      headings.push(item);
      if (!isHead(item)) {
        groups.push(headings);
        headings = [];
      }
    }
    return headings.length ? [...groups, headings] : groups;
  }

  /** What a block can be cut between: entries of its one long list, or parts of different kinds. */
  function groupsOf(block, height) {
    const list = longestList(block);
    if (list && heightOf(list) > height / 2 && heightOf(block) - heightOf(list) < height / 2) {
      return { groups: grouped([...list.children]), isList: true };
    }
    const [first, ...others] = itemsOf(block, height / 2);
    return { groups: first && isHead(first) ? grouped(others) : grouped([first, ...others].filter(Boolean)), isList: false };
  }

  /** Hide every item but those of some groups, and what holds none of them any more. */
  function showOnly(block, groups, { first, end }) {
    showItems(block);
    const away = groups.flatMap((group, index) => (index >= first && index < end ? [] : group));
    away.forEach((item) => item.classList.add(AWAY));
    for (let around of new Set(away.map(({ parentElement }) => parentElement))) {
      while (around !== block && [...around.children].every((child) => child.classList.contains(AWAY))) {
        around.classList.add(AWAY);
        around = around.parentElement;
      }
    }
  }

  /** All items of a block. */
  function showItems(block) {
    block.querySelectorAll(`.${AWAY}`).forEach((item) => item.classList.remove(AWAY));
  }

  /** All items of every block, and no word of slices. */
  function allItems() {
    showItems(document);
    document.querySelectorAll("[data-said]").forEach((place) => delete place.dataset.said);
  }

  /** Groups from the first on, each slice as long as `fits` lets it be; one group at least. */
  function greedy(count, fits) {
    const parts = [];
    for (let first = 0; first < count; first = parts.at(-1).end) {
      let end = first + 1;
      while (end < count && fits({ first, end: end + 1 })) {
        end += 1;
      }
      parts.push({ first, end });
    }
    return parts;
  }

  /**
   * The fewest slices, none of them higher than it must be: halving finds the least height that still gives so few.
   * @returns {Array<{first: number, end: number}>}
   */
  function evenParts(count, heightAt, limit) {
    const known = new Map();
    const height = (part) => {
      const key = `${part.first} ${part.end}`;
      known.set(key, known.get(key) ?? heightAt(part));
      return known.get(key);
    };
    let best = greedy(count, (part) => height(part) <= limit);
    let [low, high] = [limit / 2, limit];
    for (let step = 0; step < STEPS; step += 1) {
      const middle = (low + high) / 2;
      const parts = greedy(count, (part) => height(part) <= middle);
      if (parts.length === best.length) {
        [best, high] = [parts, middle];
      } else {
        low = middle;
      }
    }
    return best;
  }

  /**
   * @param {HTMLElement} block
   * @param {{width: number, height: number}} size in pixels of the screen
   * @param {function} atSize does something while the block has a size
   * @returns {?Array<() => void>}
   */
  function itemSlices(block, size, atSize) {
    const { groups, parts, isList } = atSize(block, { width: size.width }, () => {
      if (block.offsetHeight <= size.height) {
        return { parts: [] };
      }
      const cut = groupsOf(block, size.height);
      const count = cut.groups.length;
      saySlice(block, { first: 0, end: count, count });
      const heightAt = (part) => {
        showOnly(block, cut.groups, part);
        return block.offsetHeight;
      };
      const parts = evenParts(count, heightAt, size.height);
      return { ...cut, parts: parts.every((part) => heightAt(part) <= size.height) ? parts : null };
    });
    showItems(block);
    saySlice(block, null);
    if (!parts) {
      return null;
    }
    if (parts.length < 2) {
      return [() => {}];
    }
    return parts.map((part, index) => () => {
      showOnly(block, groups, part);
      saySlice(block, isList ? { ...part, count: groups.length } : { part: index + 1, parts: parts.length });
    });
  }

  Object.assign(window.board, { itemSlices, allItems, saySlice, evenParts });
})();
