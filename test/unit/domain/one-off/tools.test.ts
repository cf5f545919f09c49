import { describe, expect, it } from 'vitest';
import { checkTools } from '../../../../src-main/domain/one-off/tools/check-tools';
import { headersOf, secretsOf, withHeaderValues } from '../../../../src-main/domain/one-off/tools/headers';
import { readTools } from '../../../../src-main/domain/one-off/tools/read-tools';
import { referredSecrets } from '../../../../src-main/domain/one-off/tools/secret-reference';
import { aTool } from '../../../doubles/one-off';

const tool = aTool({ Authorization: 'Bearer x' });
const changed = (change: object) => [{ ...tool, ...change }];
const fn = (change: object) => changed({ function: { ...tool.function, ...change } });
const endpoint = (change: object) => changed({ endpoint: { ...tool.endpoint, ...change } });

describe('tools of the documented shape (API notes 2.5)', () => {
  it.each<[string, unknown]>([
    ['none', []],
    ['one', [tool]],
    ['without method and headers', [{ ...tool, endpoint: { url: tool.endpoint.url } }]],
    ['with no properties', fn({ parameters: { type: 'object' } })],
  ])('%s: nothing is wrong', (_, value) => {
    expect(checkTools(value)).toEqual([]);
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['not a list', {}, []],
    ['a tool that is none', [7], [0]],
    ['another type', changed({ type: 'mcp' }), [0, 'type']],
    ['a member too many', changed({ strict: true }), [0, 'strict']],
    ['no function', changed({ function: undefined }), [0, 'function']],
    ['no name', fn({ name: '' }), [0, 'function', 'name']],
    ['no description', [{ ...tool, function: { name: 'a', parameters: { type: 'object' } } }], [0, 'function']],
    ['parameters that are no schema', fn({ parameters: [] }), [0, 'function', 'parameters']],
    ['parameters of another type', fn({ parameters: { type: 'string' } }), [0, 'function', 'parameters', 'type']],
    [
      'a required name that is no property',
      fn({ parameters: { type: 'object', properties: {}, required: ['x'] } }),
      [0, 'function', 'parameters', 'required', 0],
    ],
    ['two of one name', [tool, tool], [1, 'function', 'name']],
    ['plain http', endpoint({ url: 'http://x.example' }), [0, 'endpoint', 'url']],
    ['no whole address', endpoint({ url: '/x' }), [0, 'endpoint', 'url']],
    ['a password in the address', endpoint({ url: 'https://a:b@x.example' }), [0, 'endpoint', 'url']],
    ['another method', endpoint({ method: 'TRACE' }), [0, 'endpoint', 'method']],
    ['an empty header', endpoint({ headers: { A: '' } }), [0, 'endpoint', 'headers', 'A']],
    ['a header beyond ASCII', endpoint({ headers: { A: 'schlüssel' } }), [0, 'endpoint', 'headers', 'A']],
    ['a header of two lines', endpoint({ headers: { A: 'x\r\nB: y' } }), [0, 'endpoint', 'headers', 'A']],
    ['a header that is no name', endpoint({ headers: { 'A B': 'x' } }), [0, 'endpoint', 'headers', 'A B']],
    ['a header twice', endpoint({ headers: { A: 'x', a: 'y' } }), [0, 'endpoint', 'headers', 'a']],
    [
      'a number that loses digits',
      fn({ parameters: { type: 'object', maximum: 2 ** 60 } }),
      [0, 'function', 'parameters', 'maximum'],
    ],
  ])('%s is told at its place', (_, value, at) => {
    expect(checkTools(value).map((issue) => issue.at)).toEqual([at]);
  });

  it('are told by number in one sentence', () => {
    expect(readTools(JSON.stringify([tool, { ...tool, type: 'x' }]))).toMatchObject({
      error: 'Tool 2: "type" must be "function". And 1 more.',
    });
    expect(readTools('nonsense')).toMatchObject({ error: 'The tools are not JSON.' });
    expect(readTools(' ')).toEqual({ ok: true, value: [] });
  });
});

describe('header values', () => {
  const tools = [
    aTool({ A: 'one', B: 'two' }),
    aTool({}, { url: 'https://b.example:8443/x', headers: { C: 'three' } }),
  ];

  it('are found with the origin that they go to, and put back in the same order', () => {
    expect(headersOf(tools).map(({ value, origin }) => [value, origin])).toEqual([
      ['one', 'https://tools.example.com'],
      ['two', 'https://tools.example.com'],
      ['three', 'https://b.example:8443'],
    ]);
    expect(headersOf(withHeaderValues(tools, ['1', '2', '3'])).map(({ value }) => value)).toEqual(['1', '2', '3']);
  });

  it('are references only when they are nothing else', () => {
    const secret = '{{secret:12345678-abcd}}';
    const some = [aTool({ A: secret, B: `Bearer ${secret}` })];
    expect(secretsOf(some)).toEqual([{ id: '12345678-abcd', origin: 'https://tools.example.com' }]);
    expect(referredSecrets(JSON.stringify(some))).toHaveLength(2);
  });
});
