import type { Plugin } from 'vite';

/** Serves the module 'virtual:phone-zones': phone-number prefix to IANA zones joined by '&'. */
export function phoneZones(): Plugin;
