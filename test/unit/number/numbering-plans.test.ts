import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { plansModule } from '../../../scripts/vite-numbering-plans.mjs';

interface Plans {
  readonly countries: Record<string, unknown>;
}

const json = readFileSync(createRequire(import.meta.url).resolve('libphonenumber-js/metadata.max.json'), 'utf8');
const asBuilt = async (): Promise<Plans> => {
  const url = `data:text/javascript,${encodeURIComponent(plansModule(json))}`;
  return ((await import(/* @vite-ignore */ url)) as { default: Plans }).default;
};

describe('the numbering plans, as the build writes them', () => {
  it('are those of the library', async () => {
    const built = await asBuilt();
    expect(built).toEqual(JSON.parse(json));
    // Which country is meant may hang on the order.
    expect(Object.keys(built.countries)).toEqual(Object.keys((JSON.parse(json) as Plans).countries));
  });

  it('are read once each, and a country that does not exist has none', async () => {
    const { countries } = await asBuilt();
    expect(countries['US']).toBe(countries['US']);
    expect(countries['ZZ']).toBeUndefined();
  });
});
