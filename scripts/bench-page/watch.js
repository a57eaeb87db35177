/** Runs within a page that is measured, and notes when it painted what. */

/**
 * Given to the browser as text, so it uses nothing from outside itself. Leaves `claimcheckWatch` on the window.
 * @param {{ box: string }} site selector of the box to paste into
 */
export const watch = ({ box }) => {
  const seen = {};
  const there = Promise.withResolvers();
  let wanted;
  let shown = Promise.withResolvers();
  /** Once what is in the document now has been painted. */
  const painted = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        then(performance.now());
      });
      port1.start();
      port2.postMessage(0);
    });
  };
  const holds = ({ output, mark, findings }) =>
    document.querySelectorAll('[data-rule]').length >= findings &&
    [...document.querySelectorAll(output)].some((element) =>
      (element.value ?? element.textContent).includes(mark),
    );
  const look = () => {
    if (!seen.isBox && document.querySelector(box)) {
      seen.isBox = true;
      painted((at) => {
        seen.box = at;
        there.resolve();
      });
    }
    if (wanted && !seen.isPainted && holds(wanted)) {
      seen.isPainted = true;
      painted((at) => {
        seen.painted = at;
        shown.resolve();
      });
    }
    if (seen.isChanged) seen.changed = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  // The value of a text box changes without a mutation.
  setInterval(look, 20);
  addEventListener(
    'paste',
    (event) => {
      seen.pasted = event.timeStamp;
    },
    true,
  );
  window.claimcheckWatch = {
    seen,
    /** Once the box is painted. */
    there: () => there.promise,
    /** What counts as painted from now on. */
    expect: (next) => {
      wanted = next;
      shown = Promise.withResolvers();
      delete seen.isPainted;
      delete seen.painted;
      delete seen.pasted;
    },
    /** Once that is painted. */
    shown: () => shown.promise,
  };
};
