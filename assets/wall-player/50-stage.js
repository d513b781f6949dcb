/** What is on the screen (`wall.stage`): one picture at one scene, changed for another in one fade. */
(function () {
  "use strict";

  const { wall } = window;
  let shown = null;
  let scene = 0;
  let change = Promise.resolve();

  async function swap(picture, wantedScene) {
    if (picture === shown) {
      picture.turnTo(wantedScene);
    } else {
      const before = shown;
      shown = picture;
      await picture.appear(wantedScene);
      before?.rest();
    }
    scene = wantedScene;
    document.getElementById("waiting").hidden = true;
  }

  wall.stage = {
    /** The picture on the screen, `null` before the first. */
    get shown() {
      return shown;
    },

    /** Show a scene of a picture; changes follow each other and never overlap. */
    show(picture, wantedScene) {
      change = change.then(() => swap(picture, wantedScene));
      return change;
    },

    /** A newer picture of the same page: it takes the screen only if the old one has it. */
    replace(old, picture) {
      change = change.then(() =>
        old !== null && old === shown ? swap(picture, Math.min(scene, picture.scenes - 1)) : undefined,
      );
      return change;
    },
  };
})();
