/**
 * Chart marks for the keyboard and the screen reader.
 *
 * After every drawing each bar and point that leads somewhere is a link with a name. A chart is one
 * tab stop; arrow keys, Home and End move among its marks, Enter and Space follow. The listeners sit
 * on the document, so drawing a chart again adds none.
 */
(function () {
  "use strict";

  const MARKS = ".cartesianlayer .trace .point";
  const FOCUSED = "mark-focus";
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  /**
   * What a drawn mark stands for. Plotly joins its elements to its data as D3 does, so an element
   * knows its point (`i` is the index in the trace, `p` a bar's place on the category axis) and its
   * group knows the trace.
   * @param {Element} element
   */
  function pointOf(element) {
    const trace = element.closest(".trace").__data__[0].trace;
    const { i: index, p: category = index } = element.__data__;
    const [href, label] = trace.customdata?.[index] ?? [];
    return { element, category, trace: trace.index, href, label };
  }

  /** A bar is a group of its shape and its text, a point is its shape. */
  function shapeOf(element) {
    return element.querySelector("path") ?? element;
  }

  /** A bar of value zero has a shape without an area: nothing to see, nothing to focus. */
  function isVisible(element) {
    const box = shapeOf(element).getBBox();
    return box.width > 0 && box.height > 0;
  }

  /** The marks of a chart that lead somewhere, category by category, as a reader goes through them. */
  function marksOf(gd) {
    return [...gd.querySelectorAll(MARKS)]
      .map(pointOf)
      .filter((point) => point.href && isVisible(point.element))
      .sort((a, b) => a.category - b.category || a.trace - b.trace);
  }

  function describe({ element, href, label }) {
    element.setAttribute("role", "link");
    element.setAttribute("aria-label", label ?? "");
    element.dataset.href = href;
  }

  function forget(element) {
    for (const name of ["role", "aria-label", "data-href", "tabindex"]) {
      element.removeAttribute(name);
    }
  }

  /** Make `current` the one mark of its chart that Tab stops at. */
  function setTabStop(elements, current) {
    for (const element of elements) {
      element.setAttribute("tabindex", element === current ? "0" : "-1");
    }
  }

  /** The mark that has the focus, or had it when a drawing moved or replaced the chart's elements. */
  let focused = null;

  /** Give the focus back to the mark that lost it because its chart was drawn again. */
  function restoreFocus(gd, elements) {
    if (focused?.gd !== gd || document.activeElement !== document.body) {
      return;
    }
    const again = elements.find((element) => element.dataset.href === focused.element.dataset.href);
    if (again) {
      setTabStop(elements, again);
      again.focus({ preventScroll: true });
    }
  }

  function prepare(gd) {
    const marks = marksOf(gd);
    const elements = marks.map(({ element }) => element);
    const before = gd.querySelector('[data-href][tabindex="0"]');
    gd.querySelectorAll("[data-href]").forEach(forget);
    marks.forEach(describe);
    setTabStop(elements, elements.includes(before) ? before : elements[0]);
    restoreFocus(gd, elements);
  }

  function move(gd, from, key) {
    const elements = marksOf(gd).map(({ element }) => element);
    const here = elements.indexOf(from);
    const wanted = { Home: 0, End: elements.length - 1 }[key] ?? here + STEPS[key];
    const next = elements[Math.min(Math.max(wanted, 0), elements.length - 1)];
    setTabStop(elements, next);
    next.focus();
  }

  function markAt(event) {
    return event.target.closest?.(".js-plotly-plot [data-href]");
  }

  function onFocusIn(event) {
    const mark = markAt(event);
    focused = mark ? { element: mark, gd: mark.closest(".js-plotly-plot") } : null;
    if (mark) {
      shapeOf(mark).classList.add(FOCUSED);
    }
  }

  function onFocusOut(event) {
    const mark = markAt(event);
    if (mark) {
      shapeOf(mark).classList.remove(FOCUSED);
    }
  }

  function onKey(event) {
    const mark = markAt(event);
    if (!mark) {
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      window.board.open(mark.dataset.href, event);
    } else if (event.key in STEPS || event.key === "Home" || event.key === "End") {
      event.preventDefault();
      move(mark.closest(".js-plotly-plot"), mark, event.key);
    }
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", onFocusIn);
  document.addEventListener("focusout", onFocusOut);
  document.addEventListener("pointerdown", () => {
    focused = null;
  });

  window.board.eachGraph((gd) => {
    gd.on("plotly_afterplot", () => prepare(gd));
    prepare(gd);
  });
})();
