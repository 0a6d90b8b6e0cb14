import { serveShare } from './serve-share.ts';

serveShare({
  postMessage: (message) => postMessage(message),
  addEventListener: (type, listener) => addEventListener(type, listener),
});
