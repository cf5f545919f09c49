/** What a window shows: the entries of its navigation. */
export const appViews = ['dial', 'history', 'agents', 'numbers', 'billing', 'settings'] as const;
export type AppView = (typeof appViews)[number];

/** Pages of the dashboard that a window can ask for by name. */
export const dashboardPages = ['api_keys', 'agents', 'billing', 'confirmation', 'numbers'] as const;
export type DashboardPage = (typeof dashboardPages)[number];
