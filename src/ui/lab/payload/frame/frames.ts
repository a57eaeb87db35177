/**
 * Takes away what no policy governs: WebRTC, and frames within the page, which would have a WebRTC of their own. Not:
 * a boundary by itself; the sandbox and the policy are.
 *
 * A frame's script can't run before the task that inserted it ends, and the observer comes before that. What it does
 * not see is a frame in a closed shadow root that the markup declares.
 */
const FRAMES = 'iframe, frame, object, embed, fencedframe';

const clear = (root: ParentNode) => {
  for (const frame of root.querySelectorAll(FRAMES)) frame.remove();
};

const watch = (root: Document | ShadowRoot) => {
  new MutationObserver(() => {
    clear(root);
  }).observe(root, { childList: true, subtree: true });
};

export const withoutFrames = (): void => {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    Object.defineProperty(window, name, { configurable: false, value: undefined });
  }
  watch(document);
  // oxlint-disable-next-line typescript/unbound-method
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachWatched(init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
};
