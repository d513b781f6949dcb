/**
 * The filter bar and the address, kept equal in both directions (`dash_clientside.board.syncFilters`).
 *
 * The address is the state; this file reads and writes it by the rules of `dashboard/url_state.py`,
 * and a browser test holds the two together. It knows no texts and no numbers of the plan.
 */
(function () {
  "use strict";

  const MAX_QUERY = 8000;
  const COMPLETION = ["completed", "partly_completed", "in_progress", "not_due", "not_stated"];
  const TIMELINESS = [
    "done_on_time",
    "done_late",
    "done_undated",
    "overdue",
    "unconfirmed",
    "due_soon",
    "upcoming",
    "continuous",
  ];
  const WALLS = ["0", "1", "hand", "frame"];
  const QUARTER = /^(?:19|20)\d{2}Q[1-4]$/;
  const DIRECTION = /^\d{1,2}\.\d{1,2}$/;
  const CHART = /^[a-z][a-z-]{0,39}$/;
  const PRINTABLE = /^(?:[^\p{C}\p{Z}]| )*$/u;

  /**
   * What the controls hold, in the controls' own forms; an empty one is `[]`, `null` or `""`.
   * @typedef {{executor: string[], task: number[], dueFrom: ?string, dueTo: ?string,
   *   completion: string[], timeliness: string[], text: string, asOf: string}} Controls
   */

  /** `22.03.2024` as `2024-03-22`; what is no such day stays as it is, for the server to tell the viewer. */
  function isoDay(text) {
    const [day, month, year] = text.split(".").map((part) => part.padStart(2, "0"));
    const iso = `${year}-${month}-${day}`;
    return isDay(iso) ? iso : text;
  }

  /** `2024-03-22` as the viewer writes it: `22.03.2024`. */
  function writtenDay(iso) {
    return iso.split("-").reverse().join(".");
  }

  function isDay(text) {
    if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) {
      return false;
    }
    const day = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  }

  function isDue(text) {
    const [from, to, ...rest] = text.split("..");
    const valid = [from, to].every((quarter) => quarter === "" || QUARTER.test(quarter));
    return valid && rest.length === 0 && Boolean(from || to) && !(from && to && from > to);
  }

  function isText(text) {
    return [...text].length <= 100 && PRINTABLE.test(text);
  }

  function byOrder(order) {
    return (a, b) => order.indexOf(a) - order.indexOf(b);
  }

  /**
   * The valid values of one parameter, each once, in the order of the address.
   * @param {URLSearchParams} query
   * @param {string} name
   * @param {(value: string) => boolean} isValid
   */
  function values(query, name, isValid) {
    const given = query.getAll(name).map((value) => value.trim());
    return [...new Set(given.filter((value) => value !== "" && isValid(value)))];
  }

  /** @returns {Controls} what the controls show for an address */
  function read(search) {
    const query = new URLSearchParams((search ?? "").replace(/^\?+/, "").slice(0, MAX_QUERY));
    const chosen = (name, order) => values(query, name, (value) => order.includes(value)).sort(byOrder(order));
    const [dueFrom, dueTo] = (values(query, "due", isDue).at(-1) ?? "..").split("..");
    return {
      executor: values(query, "executor", (code) => [...code].length <= 200),
      task: [...new Set(values(query, "task", (task) => /^\d{1,2}$/.test(task)).map(Number))].sort((a, b) => a - b),
      dueFrom: dueFrom || null,
      dueTo: dueTo || null,
      completion: chosen("completion", COMPLETION),
      timeliness: chosen("timeliness", TIMELINESS),
      text: values(query, "q", isText).at(-1) ?? "",
      asOf: writtenDay(values(query, "as_of", isDay).at(-1) ?? ""),
    };
  }

  /** The directions of an address that the tasks chosen leave standing; they have no control of their own. */
  function directions(search, tasks) {
    const query = new URLSearchParams(search ?? "");
    const ofTask = (direction) => tasks.length === 0 || tasks.includes(Number.parseInt(direction, 10));
    return values(query, "direction", (value) => DIRECTION.test(value) && ofTask(value)).sort();
  }

  /** How an address shows the page; the controls do not touch it. */
  function shownAs(search) {
    const query = new URLSearchParams(search ?? "");
    const collective = values(query, "collective", (value) => ["1", "0"].includes(value)).at(-1);
    const tables = values(query, "table", (value) => CHART.test(value)).sort();
    const theme = values(query, "theme", (value) => ["light", "dark"].includes(value)).at(-1);
    const wall = values(query, "wall", (value) => WALLS.includes(value)).at(-1) ?? WALLS[0];
    return [
      ...(collective === "1" ? [["collective", "1"]] : []),
      ...tables.map((chart) => ["table", chart]),
      ...(theme === "dark" ? [["theme", "dark"]] : []),
      ...(wall === WALLS[0] ? [] : [["wall", wall]]),
    ];
  }

  /** Escape a value as Python's `quote(value, safe="")` does. */
  function escape(value) {
    return encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  }

  /**
   * The canonical query string for what the controls hold.
   * @param {Controls} controls
   * @param {string} search the address before, for what has no control
   */
  function write(controls, search) {
    const { dueFrom, dueTo } = controls;
    const text = controls.text.trim();
    const asOf = isoDay(controls.asOf.trim());
    const pairs = [
      ...controls.executor.map((code) => ["executor", code]),
      ...[...controls.task].sort((a, b) => a - b).map((task) => ["task", task]),
      ...directions(search, controls.task).map((direction) => ["direction", direction]),
      ...(dueFrom || dueTo ? [["due", `${dueFrom ?? ""}..${dueTo ?? ""}`]] : []),
      ...[...controls.completion].sort(byOrder(COMPLETION)).map((value) => ["completion", value]),
      ...[...controls.timeliness].sort(byOrder(TIMELINESS)).map((value) => ["timeliness", value]),
      ...(text ? [["q", text]] : []),
      ...(asOf ? [["as_of", asOf]] : []),
      ...shownAs(search),
    ];
    return pairs.length ? `?${pairs.map(([name, value]) => `${name}=${escape(value)}`).join("&")}` : "";
  }

  /** @returns {boolean} whether two control values say the same (an empty list, text and null do) */
  function same(a, b) {
    const plain = (value) => JSON.stringify(value === null || value === undefined || value.length === 0 ? null : value);
    return plain(a) === plain(b);
  }

  /** The values a dropdown offers; `undefined` for a control that takes any. */
  function optionsOf(id) {
    return window.dash_component_api.getLayout(id)?.props.options?.map((option) => option?.value ?? option);
  }

  /**
   * What of a value a dropdown can show. A dropdown throws away what it does not offer, as if the
   * viewer had; left to it, the address would lose an unknown value before the server can report it.
   * @param {string} id of the component
   * @param {string|number|Array|null} value
   */
  function offered(id, value) {
    const options = optionsOf(id);
    if (!options) {
      return value;
    }
    return Array.isArray(value) ? value.filter((one) => options.includes(one)) : options.includes(value) ? value : null;
  }

  /**
   * Whether the viewer's hand on a control brought us here, and not the address. Controls that offer
   * nothing (there is no store to ask) drop their values by themselves; that is nobody's wish.
   */
  function controlsChanged() {
    const changed = window.dash_clientside.callback_context.triggered.map(({ prop_id: prop }) => prop.split(".")[0]);
    return !changed.includes("url") && changed.some((id) => optionsOf(id)?.length !== 0);
  }

  /** Whether the filter bar has just come with a page, and nothing has changed since. */
  function justDrawn() {
    return window.dash_clientside.callback_context.triggered.length === 0;
  }

  /**
   * Clientside callback: eight controls and the address in, the same nine out; what is already as it
   * should be is left alone, so nothing goes in circles.
   *
   * A page may arrive after the viewer has gone on to another query of it (Back, twice). `dcc.Location`
   * keeps the query it was drawn with, so the address of the browser is handed to it here.
   */
  function syncFilters(executor, task, dueFrom, dueTo, completion, timeliness, text, asOf, search) {
    const noUpdate = window.dash_clientside.no_update;
    const current = [executor, task, dueFrom, dueTo, completion, timeliness, text, asOf];
    if (justDrawn()) {
      const actual = window.location.search;
      return [...current.map(() => noUpdate), actual === (search ?? "") ? noUpdate : actual];
    }
    if (controlsChanged()) {
      const wanted = write(
        {
          executor: executor ?? [],
          task: task ?? [],
          dueFrom,
          dueTo,
          completion: completion ?? [],
          timeliness: timeliness ?? [],
          text: text ?? "",
          asOf: asOf ?? "",
        },
        search,
      );
      return [...current.map(() => noUpdate), wanted === (search ?? "") ? noUpdate : wanted];
    }
    const controls = window.dash_clientside.callback_context.inputs_list;
    const wanted = Object.values(read(search)).map((value, i) => offered(controls[i].id, value));
    return [...wanted.map((value, i) => (same(value, current[i]) ? noUpdate : value)), noUpdate];
  }

  window.dash_clientside = { ...window.dash_clientside, board: { syncFilters } };
})();
