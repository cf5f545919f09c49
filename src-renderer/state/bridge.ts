import type { Bridge } from '../../src-main/contract/bridge';

declare global {
  interface Window {
    /** Put there by the preload; absent when the page is opened outside the app. */
    readonly thunderdial?: Bridge;
  }
}

export const findBridge = (): Bridge | null => window.thunderdial ?? null;
