import type { Plugin } from 'vite';

/** Lets the numbering plans of libphonenumber-js come as text, each read when it is first asked for. */
export function numberingPlans(): Plugin;

/** The module that takes their place, from the library's JSON. */
export function plansModule(json: string): string;
