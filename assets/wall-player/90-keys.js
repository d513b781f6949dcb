/** Keyboard and remote control: on, back, pause, and back into step with the other screens. */
(function () {
  "use strict";

  const { wall } = window;
  const next = () => wall.rotation.move(1);
  const previous = () => wall.rotation.move(-1);
  const pause = () => wall.rotation.togglePause();
  const rejoin = () => wall.rotation.rejoin();

  const ACTIONS = {
    ArrowRight: next,
    ArrowDown: next,
    PageDown: next,
    MediaTrackNext: next,
    ChannelUp: next,
    ArrowLeft: previous,
    ArrowUp: previous,
    PageUp: previous,
    MediaTrackPrevious: previous,
    ChannelDown: previous,
    " ": pause,
    Pause: pause,
    MediaPlayPause: pause,
    Home: rejoin,
  };

  function onKey(event) {
    const action = ACTIONS[event.key];
    if (!action || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    action();
    wall.redraw();
  }

  window.addEventListener("keydown", onKey);
})();
