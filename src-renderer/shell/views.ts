import { lazy } from 'react';

// Everything but the dial view is loaded after the first paint (see README.md for what each must export).
const loadHistory = () => import('../history/HistoryView');
const loadAgents = () => import('../directory/agents/AgentsView');
const loadNumbers = () => import('../directory/numbers/NumbersView');
const loadBilling = () => import('../directory/billing/BillingView');
const loadSettings = () => import('../settings/SettingsView');
const loadFirstRun = () => import('../settings/FirstRun');
const loadCallDetails = () => import('../history/CallDetails');

export const HistoryView = lazy(loadHistory);
export const AgentsView = lazy(loadAgents);
export const NumbersView = lazy(loadNumbers);
export const BillingView = lazy(loadBilling);
export const SettingsView = lazy(loadSettings);
export const FirstRun = lazy(loadFirstRun);
export const CallDetails = lazy(loadCallDetails);

/** What an idle window fetches, the likeliest first. */
export const loaders = [loadCallDetails, loadHistory, loadSettings, loadAgents, loadNumbers, loadBilling] as const;
