/** How many calls to the server are under way (`board.callsUnderWay`): a page on a wall is whole when none is. */
(function () {
  "use strict";

  const { fetch } = window;
  let calls = 0;

  window.fetch = (...call) => {
    calls += 1;
    return fetch(...call).finally(() => {
      calls -= 1;
    });
  };

  window.board.callsUnderWay = () => calls;
})();
