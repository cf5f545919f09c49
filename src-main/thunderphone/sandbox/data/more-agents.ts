import type { Agent } from './agent';

const JOBS = ['Reminder', 'Follow-up', 'Survey', 'Confirmation', 'Welcome call', 'Renewal', 'Recall', 'Collections'];
const CITIES = ['Austin', 'Bristol', 'Calgary', 'Dublin', 'Edmonton', 'Fresno', 'Galway', 'Houston', 'Inverness'];
const PRODUCTS = ['spark', 'bolt', 'storm-base', 'storm-extra'];

/** As many further agents as asked for, always the same ones, each name used once. */
export function moreAgents(count: number): readonly Agent[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const job = JOBS[index % JOBS.length] ?? 'Reminder';
    const city = CITIES[Math.floor(index / JOBS.length) % CITIES.length] ?? 'Austin';
    const round = Math.floor(index / (JOBS.length * CITIES.length));
    return {
      id: BigInt(1_001 + index),
      name: round === 0 ? `${job}, ${city}` : `${job}, ${city} ${round + 1}`,
      product: PRODUCTS[index % PRODUCTS.length] ?? 'spark',
      voice: index % 2 === 0 ? 'olivia' : 'en-US-James1',
      language: 'en-US',
      prompt: `${job} for customers in ${city}.`,
    };
  });
}
