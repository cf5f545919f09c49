import type { Plugin } from 'vite';

/** See vite-first-screen.mjs. */
export function firstScreen(root: string, later: string): Plugin;
